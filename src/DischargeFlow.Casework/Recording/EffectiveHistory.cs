using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Recording;

/// <summary>A history as it reads once corrections and retractions are worked into it.</summary>
public sealed class EffectiveHistory
{
    private readonly HashSet<int> _retracted = [];

    /// <summary>Works corrections and retractions into entries that are listed by sequence.</summary>
    public EffectiveHistory(ImmutableArray<Entry> entries)
    {
        // From the end: a retraction counts only when no later one has taken it back.
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].Content is EntryContent.Retracts retraction && !_retracted.Contains(entries[i].Sequence)) _retracted.Add(retraction.Entry);
        }

        var standing = entries.Where(e => !_retracted.Contains(e.Sequence) && e.Content is not EntryContent.Retracts and not EntryContent.Corrects)
            .ToDictionary(e => e.Sequence);
        foreach (var entry in entries)
        {
            if (entry.Content is not EntryContent.Corrects correction || _retracted.Contains(entry.Sequence)) continue;
            if (!standing.TryGetValue(correction.Entry, out var target)) continue;
            standing[correction.Entry] = target with
            {
                Happened = correction.NewHappened ?? target.Happened,
                Content = correction.NewContent ?? target.Content,
            };
        }

        Entries = [.. standing.Values.OrderBy(e => e.Sequence)];
    }

    private EffectiveHistory(ImmutableArray<Entry> standing, HashSet<int> retracted) => (Entries, _retracted) = (standing, retracted);

    /// <summary>A history in which nothing was recorded.</summary>
    public static EffectiveHistory Empty { get; } = new(ImmutableArray<Entry>.Empty);

    /// <summary>The history after one more entry.</summary>
    /// <param name="next">The entry.</param>
    /// <param name="all">All entries, this one among them as the last.</param>
    public EffectiveHistory With(Entry next, ImmutableArray<Entry> all) =>
        next.Content is EntryContent.Retracts or EntryContent.Corrects ? new(all) : new(Entries.Add(next), _retracted);

    /// <summary>The entries that stand, as they read now, under their own sequences.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>Whether an entry was retracted.</summary>
    public bool IsRetracted(int sequence) => _retracted.Contains(sequence);

    /// <summary>The latest standing entry of an event, or null.</summary>
    public Entry? LastOf(string eventName) => Entries.LastOrDefault(e => e.Content is EntryContent.Happened h && h.Event == eventName);

    /// <summary>The standing entry that sets a fact's present value: the latest by happened, then by sequence; or null.</summary>
    public Entry? LastValueOf(string fact) =>
        Entries.Where(e => e.Content is EntryContent.Became b && b.Fact == fact).OrderBy(e => e.Happened, MomentOrder.Instance).ThenBy(e => e.Sequence).LastOrDefault();

    /// <summary>The standing entry that sets a role's present holder, or null.</summary>
    public Entry? LastHolderOf(string role) =>
        Entries.Where(e => e.Content is EntryContent.Holds h && h.Role == role).OrderBy(e => e.Happened, MomentOrder.Instance).ThenBy(e => e.Sequence).LastOrDefault();
}
