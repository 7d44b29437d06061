using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>What other duties may ask of a duty's life, as it is if nothing further is recorded.</summary>
internal sealed class DutyOutcome
{
    public Tri Criterion { get; init; }

    /// <summary>True while consent keeps it from being done.</summary>
    public bool Blocked { get; init; }

    /// <summary>The start as phrases count from it: a day where it is one.</summary>
    public Found Start { get; init; }

    /// <summary>The due moment as phrases count from it: a day where it is one.</summary>
    public Found Due { get; init; }

    /// <summary>When it starts; null while unknown.</summary>
    public Instant? StartEdge { get; init; }

    /// <summary>When it was or will be closed; null for never.</summary>
    public Instant? Closed { get; init; }

    /// <summary>The date of closing, where no more than the date is known of the deed.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>As what it was closed.</summary>
    public DutyState ClosedAs { get; init; }

    /// <summary>The entry that closed it; 0 when none did.</summary>
    public int ClosedBy { get; init; }

    /// <summary>Its due moment, if it is unmet by then; null otherwise.</summary>
    public Instant? Missed { get; init; }
}
