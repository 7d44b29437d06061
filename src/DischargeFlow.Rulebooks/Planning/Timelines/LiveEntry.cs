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
    public static bool ArePlain(ImmutableArray<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Content is EntryContent.Corrects or EntryContent.Retracts) return false;
        }

        return true;
    }

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

        var bySequence = entries.ToDictionary(e => e.Sequence);
        var live = new SortedDictionary<int, LiveEntry>();
        foreach (var entry in entries)
        {
            if (retracted.Contains(entry.Sequence) || entry.Content is EntryContent.Retracts) continue;
            if (entry.Content is EntryContent.Corrects correction)
            {
                var target = BottomOf(correction, bySequence);
                if (live.TryGetValue(target, out var wrong))
                    live[target] = wrong with { Happened = correction.NewHappened ?? wrong.Happened, Content = correction.NewContent ?? wrong.Content };
            }
            else
            {
                live[entry.Sequence] = new(entry.Sequence, entry.Happened, entry.Recorded, entry.Content);
            }
        }

        return [.. live.Values];
    }

    private static int BottomOf(EntryContent.Corrects correction, Dictionary<int, Entry> bySequence)
    {
        var target = correction.Entry;
        while (bySequence.TryGetValue(target, out var entry) && entry.Content is EntryContent.Corrects below && below.Entry < target)
            target = below.Entry;
        return target;
    }
}
