using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>What a plan holds of a duty before any deed is looked at.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Core
{
    public Tri Criterion;

    /// <summary>What <c>starts</c> gave.</summary>
    public Found Starts;

    /// <summary>
    /// Since when the condition has been yes; the beginning of time when it always was, null when it is not met and never was: there is no start then.
    /// </summary>
    public Instant? YesSince;

    /// <summary>What <c>due</c> counts from.</summary>
    public Found DueFrom;

    public Found Wished;

    /// <summary>True while what must be so before anything leaves the organization is not so.</summary>
    public bool NothingLeaves;

    /// <summary>True while that keeps the recipient, who is outside, from being told.</summary>
    public bool Blocked;

    /// <summary>True for a duty that is owed and cannot be done. What is undecided is asked of its owner all the same.</summary>
    public readonly bool IsBlocked => Blocked && Criterion == Tri.Yes;

    /// <summary>Whether its owner follows the rulebook.</summary>
    public bool Exists;

    /// <summary>Whether the plan holds the duty: its owner follows the rulebook, the condition is not no, and its start is known.</summary>
    public readonly bool IsHeld => Exists && Criterion != Tri.No && Starts.IsKnown;

    /// <summary>Start: the later of <c>starts</c> and the moment at which the condition became yes.</summary>
    public readonly Instant? StartEdge(DateTimeZone zone) =>
        Starts.IsKnown && YesSince is { } since ? Instant.Max(Starts.Moment.FirstInstantIn(zone), since) : null;

    /// <summary>Whether <c>known</c> goes on for a duty that is held: it was held in the same way with the same wished due moment.</summary>
    public readonly bool HoldsTheSameAs(in Core earlier) =>
        earlier.IsHeld && Criterion == earlier.Criterion && Blocked == earlier.Blocked
        && (Wished.IsKnown ? Wished.SameAs(earlier.Wished) : !earlier.Wished.IsKnown);
}
