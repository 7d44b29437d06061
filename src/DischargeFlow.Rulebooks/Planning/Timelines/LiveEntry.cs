using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>An entry as it reads after corrections and retractions.</summary>
internal readonly record struct LiveEntry(int Sequence, Moment Happened, Instant Recorded, EntryContent Content);

/// <summary>What remains of a history when its corrections and retractions are written into it.</summary>
internal static class LiveEntries
{
    /// <summary>True when nothing was corrected or retracted, so that entries read as they stand.</summary>
    public static bool ArePlain(ImmutableArray<Entry> entries) => entries.All(e => e.Content is not (EntryContent.Corrects or EntryContent.Retracts));

    /// <summary>
    /// Retractions are resolved from the last backwards, so that a retracted retraction lets its entry be again; then corrections in order.
    /// A correction of a correction corrects the entry at the bottom.
    /// </summary>
    /// <param name="entries">In the order of their sequences.</param>
    public static List<LiveEntry> Of(IReadOnlyList<Entry> entries)
    {
        var retracted = new HashSet<int>();
        foreach (var entry in entries.Reverse())
        {
            if (entry.Content is EntryContent.Retracts r && r.Entry < entry.Sequence && !retracted.Contains(entry.Sequence)) retracted.Add(r.Entry);
        }

        var bottoms = new Dictionary<int, int>();
        var live = new SortedDictionary<int, LiveEntry>();
        foreach (var entry in entries)
        {
            var correction = entry.Content as EntryContent.Corrects;
            if (correction is not null) bottoms[entry.Sequence] = bottoms.GetValueOrDefault(correction.Entry, correction.Entry);
            if (retracted.Contains(entry.Sequence) || entry.Content is EntryContent.Retracts) continue;
            if (correction is null) live[entry.Sequence] = new(entry.Sequence, entry.Happened, entry.Recorded, entry.Content);
            else if (live.TryGetValue(bottoms[entry.Sequence], out var wrong))
                live[wrong.Sequence] = wrong with { Happened = correction.NewHappened ?? wrong.Happened, Content = correction.NewContent ?? wrong.Content };
        }

        return [.. live.Values];
    }
}
