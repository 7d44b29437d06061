using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>The board of stays.</summary>
public interface IStayBoard
{
    /// <summary>Cases by the <see cref="DutyUrgency"/> and the due moment of their most urgent duty; those without any last, the latest changed first.</summary>
    Page<StayLine> Stays(StayFilter filter, Instant now, PageRequest page);
}

/// <summary>Which cases. Null asks for all.</summary>
/// <param name="Region">Of one region.</param>
/// <param name="Hospital">Of one organization.</param>
/// <param name="Stage">At one stage (the name of a once-event).</param>
/// <param name="OverdueOnly">Only those with an overdue duty.</param>
/// <param name="SeenBy">Only those that an organization sees (<see cref="ISight"/>).</param>
public sealed record StayFilter(string? Region = null, PartyId? Hospital = null, string? Stage = null, bool OverdueOnly = false, PartyId? SeenBy = null);

/// <summary>One case on the board. Whose stay it is: only through the persons' table.</summary>
public sealed record StayLine
{
    /// <summary>The case's number.</summary>
    public required CaseNumber Number { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The organization.</summary>
    public required PartyId Hospital { get; init; }

    /// <summary>The name of the organization.</summary>
    public required string HospitalName { get; init; }

    /// <summary>The once-event that happened last; null before any.</summary>
    public string? Stage { get; init; }

    /// <summary>The row of the person; null when unknown.</summary>
    public string? Person { get; init; }

    /// <summary>When the case was opened.</summary>
    public required Instant Opened { get; init; }

    /// <summary>When something was last recorded.</summary>
    public required Instant Changed { get; init; }

    /// <summary>The earliest due moment still to come of a duty on somebody's list, exclusive; null when there is none.</summary>
    public Instant? NextDue { get; init; }

    /// <summary>How many duties are overdue.</summary>
    public required int Overdue { get; init; }
}
