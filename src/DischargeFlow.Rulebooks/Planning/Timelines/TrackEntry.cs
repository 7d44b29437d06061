using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>One change of one value, or one occurrence of one event.</summary>
/// <param name="Happened">When it became so.</param>
/// <param name="Effect">From which instant it counts: the first instant of what is known only by its date.</param>
/// <param name="Group">The number of the recording moment, from 0: what is planned "as recorded by then" sees no greater one.</param>
/// <param name="Sequence">The entry.</param>
/// <param name="Value">What it became.</param>
/// <param name="OnlyIfUnknown">An unticked box of an assessed checklist: no, unless something else was known.</param>
internal readonly record struct TrackEntry<T>(Moment Happened, Instant Effect, int Group, int Sequence, T Value, bool OnlyIfUnknown = false)
{
    /// <summary>Whether it is so by an instant, for whoever sees what was recorded up to a group.</summary>
    public bool IsSeen(Instant cut, int visible) => Group <= visible && Effect <= cut;
}
