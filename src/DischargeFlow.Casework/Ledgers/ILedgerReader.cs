using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>Reads the ledger's rows.</summary>
public interface ILedgerReader
{
    /// <summary>The ledger of a case under one rulebook; empty when nothing was ever planned.</summary>
    Ledger LedgerOf(CaseRecord @case, string rulebook);

    /// <summary>
    /// The plan that was followed last, as far as the store remembers it, and null otherwise: always one of the entries that the case has.
    /// </summary>
    KeptPlan? KeptPlanOf(CaseRecord @case, string rulebook);

    /// <summary>The rows of the duties of a case under one rulebook.</summary>
    ImmutableArray<DutyRow> DutiesOf(CaseRecord @case, string rulebook);

    /// <summary>Pump's side of the alerts of a case, in the order of their moments.</summary>
    ImmutableArray<AlertRow> AlertsOf(CaseRecord @case);

    /// <summary>The earliest moment, on the clock of the cases, at which an alert or a repeated delivery falls due; null when nothing is pending.</summary>
    Instant? NextPending();

    /// <summary>The earliest moment, on the real clock, at which an attempt that nobody finished may be taken up again; null for none.</summary>
    Instant? NextLeaseEnd();

    /// <summary>The parties for which something is due and about how many alerts, whoever has waited longest first; null for alerts that fall to nobody.</summary>
    /// <param name="due">Now, on the clock of the cases.</param>
    ImmutableArray<(PartyId? Party, int Alerts)> DueParties(Instant due);

    /// <summary>The planned alerts of one party that are due, all together, so that bundles stay whole.</summary>
    /// <param name="due">Now, on the clock of the cases.</param>
    /// <param name="party">The party; null for alerts that fall to nobody.</param>
    /// <param name="most">At most so many.</param>
    ImmutableArray<AlertRow> FindDue(Instant due, PartyId? party, int most);

    /// <summary>
    /// The alerts named, as they stand; those that are gone are left out. Without what is known of their duties: <see cref="AlertRow.Owner"/>,
    /// <see cref="AlertRow.Recipient"/>, <see cref="AlertRow.DutyStates"/> and <see cref="AlertRow.PastTable"/> are null.
    /// </summary>
    ImmutableArray<AlertRow> FindAlerts(IEnumerable<AlertRef> alerts);
}

/// <summary>Writes the ledger's rows.</summary>
public interface ILedgerWriter
{
    /// <summary>Remembers the plan that was followed last. It is in no row, and may be forgotten at any time.</summary>
    void KeepPlan(CaseRecord @case, string rulebook, KeptPlan plan);

    /// <summary>
    /// Writes the rows that differ between two ledgers of a case under one rulebook. What was withdrawn out of a frozen delivery makes the pump
    /// look at that delivery again, at <paramref name="recorded"/>.
    /// </summary>
    void SaveLedger(string caseId, string rulebook, Ledger before, Ledger after, Instant recorded);

    /// <summary>Says which alerts of a case consent keeps from leaving; all others may leave.</summary>
    void SaveBlocked(CaseRecord @case, string rulebook, IReadOnlySet<string> keys);

    /// <summary>
    /// Brings the rows of the duties of a case under one rulebook to these: others go, and rows that did not change stay untouched.
    /// </summary>
    void SaveDuties(CaseRecord @case, string rulebook, ImmutableArray<DutyRow> duties);

    /// <summary>
    /// Writes an alert's state, its lateness and the pump's side of it but for <see cref="AlertRow.Blocked"/>. Called by
    /// <see cref="AlertGate"/> alone. Throws <see cref="AlertMovedException"/> when it is not in the state it comes from.
    /// </summary>
    void WriteAlert(AlertRow alert, AlertState from);
}

/// <summary>Names one row of the ledger.</summary>
/// <param name="CaseId">Row id of the case.</param>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Key">The alert's key.</param>
public sealed record AlertRef(string CaseId, string Rulebook, string Key);

/// <summary>An alert with what the pump keeps of it.</summary>
public sealed record AlertRow
{
    /// <summary>Which row.</summary>
    public required AlertRef Ref { get; init; }

    /// <summary>The case's number.</summary>
    public required CaseNumber Case { get; init; }

    /// <summary>The hospital of the case.</summary>
    public required PartyId Hospital { get; init; }

    /// <summary>The alert.</summary>
    public required LedgerAlert Alert { get; init; }

    /// <summary>The sequence of the case's last entry when this was read.</summary>
    public int CaseVersion { get; init; }

    /// <summary>By which version of its rulebook the case goes; null when it is not bound by it.</summary>
    public int? RulebookVersion { get; init; }

    /// <summary>Who owes the duty; null when nobody holds the role.</summary>
    public PartyId? Owner { get; init; }

    /// <summary>To whom the duty is owed; null when nobody holds the role.</summary>
    public PartyId? Recipient { get; init; }

    /// <summary>The states of the duty over time (<see cref="DutyStates"/>); null when no plan holds the duty any more.</summary>
    public string? DutyStates { get; init; }

    /// <summary>The closed-day table that does not know the days on which the due moment rests; null where all are known.</summary>
    public string? PastTable { get; init; }

    /// <summary>What the party was last told of the duty in this role; null when nothing.</summary>
    public Telling? Told { get; init; }

    /// <summary>When the pump looks at it, on the clock of the cases; null when it does not.</summary>
    public Instant? PumpAt { get; init; }

    /// <summary>Whose hours it is to wait for where somebody else is told in its party's place; null for the party's own. Written, and never read back.</summary>
    public PartyId? WaitsFor { get; init; }

    /// <summary>How many ways to reach somebody were used up: the place in the chain of channels and parties.</summary>
    public int Step { get; init; }

    /// <summary>True while consent keeps it from leaving.</summary>
    public bool Blocked { get; init; }

    /// <summary>The delivery in which it is frozen now; null when in none.</summary>
    public string? Delivery { get; init; }

    /// <summary>Why it is in its state; empty when the plan says it.</summary>
    public string Reason { get; init; } = "";
}
