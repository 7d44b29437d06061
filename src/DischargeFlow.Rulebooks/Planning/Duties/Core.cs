using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>What a plan holds of a duty before any deed is looked at.</summary>
internal struct Core
{
    public Tri Criterion;

    /// <summary>What <c>starts</c> gave.</summary>
    public Found Starts;

    /// <summary>Since when the condition has been yes; the beginning of time when it always was.</summary>
    public Instant YesSince;

    public Found Wished;

    public bool Blocked;

    /// <summary>Whether the plan holds the duty: the condition is not no, and its start is known.</summary>
    public readonly bool IsHeld => Criterion != Tri.No && Starts.IsKnown;

    /// <summary>Start: the later of <c>starts</c> and the moment at which the condition became yes.</summary>
    public readonly Instant? StartEdge(DateTimeZone zone) =>
        Starts.IsKnown ? Instant.Max(Starts.Moment.FirstInstantIn(zone), YesSince) : null;

    /// <summary>Whether <c>known</c> goes on: the duty is held in the same way with the same wished due moment.</summary>
    public readonly bool HoldsTheSameAs(in Core earlier) =>
        IsHeld && earlier.IsHeld && Criterion == earlier.Criterion && Blocked == earlier.Blocked && Wished.SameAs(earlier.Wished);
}
