using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Events that would have to happen.</summary>
internal static class EventFlips
{
    /// <summary>An event happening so many times more.</summary>
    public static ImmutableArray<FlipSet> Times(string name, int times, Moment? happened) =>
        [new([.. Enumerable.Range(1, times).Select(i => new PossibleFlip((name, i), [new EntryContent.Happened(name)], happened))])];
}
