using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>All changes of one fact, role, decision or waiver, in the order in which they happened.</summary>
internal sealed class Track<T>
{
    private readonly List<TrackEntry<T>> _entries = [];

    public ReadOnlySpan<TrackEntry<T>> Entries => CollectionsMarshal.AsSpan(_entries);

    public int Count => _entries.Count;

    public void Clear() => _entries.Clear();

    /// <summary>Adds an entry by its instant. Entries come by sequence and nearly in order, and few to a track; those of one instant stay as they come.</summary>
    public void Add(in TrackEntry<T> entry)
    {
        var to = Count;
        while (to > 0 && _entries[to - 1].Effect > entry.Effect) to--;
        _entries.Insert(to, entry);
    }

    /// <summary>
    /// Puts the entries of a date in the order of their sequence, where one of them is known only by the date. True when such an entry is not the
    /// only one, so that the order may depend on what had been recorded.
    /// </summary>
    public bool Order(DateTimeZone zone)
    {
        if (Count < 2 || !_entries.Exists(e => e.Happened.IsDay)) return false;
        OrderDays(zone);
        return true;
    }

    /// <summary>The index of the entry that holds at a cut, among those recorded up to a group; -1 when none.</summary>
    public int IndexAt(Instant cut, int visible)
    {
        var entries = Entries;
        var unticked = -1;
        for (var i = Count - 1; i >= 0; i--)
        {
            ref readonly var entry = ref entries[i];
            if (!entry.IsSeen(cut, visible)) continue;
            if (!entry.OnlyIfUnknown) return entry.Value is FactValue.Unknown ? Math.Max(unticked, i) : i;
            unticked = i;
        }

        return unticked;
    }

    /// <summary>The index of the entry since which the value at a cut has held: repeating a value sets nothing. -1 when there is none.</summary>
    public int SetIndexAt(Instant cut, int visible)
    {
        var entries = Entries;
        var since = IndexAt(cut, visible);
        for (var i = since - 1; i >= 0; i--)
        {
            ref readonly var entry = ref entries[i];
            if (!entry.IsSeen(cut, visible) || entry.OnlyIfUnknown) continue;
            if (!EqualityComparer<T>.Default.Equals(entry.Value, entries[since].Value)) break;
            since = i;
        }

        return since;
    }

    private void OrderDays(DateTimeZone zone)
    {
        var mixed = _entries.Where(e => e.Happened.IsDay).Select(e => e.Happened.Day).ToHashSet();
        var ordered = _entries.OrderBy(e => e.Happened.DateIn(zone)).ThenBy(e => mixed.Contains(e.Happened.DateIn(zone)) ? e.Sequence : 0).ToArray();
        var latest = Instant.MinValue;
        _entries.Clear();
        foreach (var entry in ordered)
        {
            // What comes later in the order cannot count from before what it follows.
            latest = Instant.Max(latest, entry.Effect);
            _entries.Add(entry with { Effect = latest });
        }
    }
}
