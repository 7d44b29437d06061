using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>One entry as it stands after every correction and retraction.</summary>
internal sealed record Said(int Sequence, Moment Happened, Instant Recorded, EntryContent Content)
{
    /// <summary>What a history says once corrections are written in and what never was is gone.</summary>
    public static ImmutableArray<Said> By(IEnumerable<Entry> entries)
    {
        var bySequence = entries.OrderBy(e => e.Sequence).ToList();
        var gone = new HashSet<int>();
        foreach (var entry in Enumerable.Reverse(bySequence))
        {
            // The last word first: a retraction that was itself retracted takes nothing away.
            if (entry.Content is EntryContent.Retracts retraction && retraction.Entry < entry.Sequence && !gone.Contains(entry.Sequence))
                gone.Add(retraction.Entry);
        }

        var standing = bySequence.Where(e => !gone.Contains(e.Sequence)).ToDictionary(e => e.Sequence);
        var said = standing.Values
            .Where(e => e.Content is not (EntryContent.Retracts or EntryContent.Corrects))
            .ToDictionary(e => e.Sequence, e => new Said(e.Sequence, e.Happened, e.Recorded, e.Content));
        foreach (var entry in standing.Values.OrderBy(e => e.Sequence))
        {
            if (entry.Content is EntryContent.Corrects correction && Root(correction.Entry, standing) is { } root && said.TryGetValue(root, out var was))
            {
                said[root] = was with
                {
                    Happened = correction.NewHappened ?? was.Happened,
                    Content = correction.NewContent ?? was.Content,
                };
            }
        }

        return [.. said.Values.OrderBy(s => s.Sequence)];
    }

    /// <summary>A correction of a correction corrects what that one corrected.</summary>
    private static int? Root(int target, Dictionary<int, Entry> standing) =>
        !standing.TryGetValue(target, out var entry) ? null
        : entry.Content is EntryContent.Corrects further ? Root(further.Entry, standing)
        : target;
}
