using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>Duties that are on somebody's list.</summary>
public interface IDutyList
{
    /// <summary>
    /// Duties that are listed now, by <see cref="DutyUrgency"/>, then by due moment. A null owner asks for everybody's; <paramref name="seenBy"/> only for those of cases
    /// that an organization sees (<see cref="ISight"/>).
    /// </summary>
    Page<DutyLine> Duties(PartyId? owner, Instant now, PageRequest page, PartyId? seenBy = null);
}

/// <summary>One duty with the state that it has now.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Duty">The duty.</param>
/// <param name="State">Its state at the moment asked about.</param>
public sealed record DutyLine(CaseNumber Case, DutyRow Duty, DutyState State);
