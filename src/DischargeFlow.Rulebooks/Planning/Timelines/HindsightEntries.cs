using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>A history as somebody would have known it at a moment who already knew of later corrections and retractions.</summary>
internal static class HindsightEntries
{
    /// <summary>
    /// The entries: what was recorded up to the moment as it was, each later correction or retraction as though recorded together with what it
    /// names. Among the entries of one moment of recording all count.
    /// </summary>
    public static ImmutableArray<Entry> Of(ImmutableArray<Entry> entries, Instant moment)
    {
        var recorded = new Dictionary<int, Instant>(entries.Length);
        var written = ImmutableArray.CreateBuilder<Entry>(entries.Length);
        foreach (var entry in entries)
        {
            // What is named comes before, in the order of sequence.
            var named = entry.Recorded <= moment ? null : Named(entry.Content);
            var at = named is { } target && recorded.TryGetValue(target, out var its) ? its : entry.Recorded;
            recorded[entry.Sequence] = at;
            written.Add(entry with { Recorded = at });
        }

        return written.MoveToImmutable();
    }

    private static int? Named(EntryContent content) => content switch
    {
        EntryContent.Corrects corrects => corrects.Entry,
        EntryContent.Retracts retracts => retracts.Entry,
        _ => null,
    };
}
