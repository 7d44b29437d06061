using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>All changes of one fact, role, decision or waiver, in the order in which they happened.</summary>
internal sealed class Track<T>
{
    private TrackEntry<T>[] _entries = [];

    public ReadOnlySpan<TrackEntry<T>> Entries => _entries.AsSpan(0, Count);

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(in TrackEntry<T> entry)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, Math.Max(4, Count * 2));
        _entries[Count++] = entry;
    }

    /// <summary>
    /// Puts the entries in order: by date; within a date by instant, but by sequence where one of them is known only by its date.
    /// True when such a mixed day occurs, so that the order depends on what had been recorded.
    /// </summary>
    public bool Order(DateTimeZone zone)
    {
        if (Count < 2) return false;
        if (!HasDays())
        {
            SortByInstant();
            return false;
        }

        var byDay = _entries.Take(Count)
            .GroupBy(e => e.Happened.DateIn(zone)).OrderBy(g => g.Key)
            .SelectMany(g => g.Any(e => e.Happened.IsDay) ? g.OrderBy(e => e.Sequence) : g.OrderBy(e => e.Effect).ThenBy(e => e.Sequence))
            .ToArray();
        var latest = Instant.MinValue;
        for (var i = 0; i < byDay.Length; i++)
        {
            // What comes later in the order cannot count from before what it follows.
            latest = Instant.Max(latest, byDay[i].Effect);
            _entries[i] = byDay[i] with { Effect = latest };
        }

        return true;
    }

    /// <summary>The index of the entry that holds at a cut, among those recorded up to a group; -1 when none.</summary>
    public int IndexAt(Instant cut, int visible)
    {
        var unticked = -1;
        for (var i = Count - 1; i >= 0; i--)
        {
            ref readonly var entry = ref _entries[i];
            if (entry.Group > visible || entry.Effect > cut) continue;
            if (!entry.OnlyIfUnknown) return unticked >= 0 && entry.Value is FactValue.Unknown ? unticked : i;
            unticked = i;
        }

        return unticked;
    }

    /// <summary>The index of the entry since which the value at a cut has held: repeating a value sets nothing. -1 when there is none.</summary>
    public int SetIndexAt(Instant cut, int visible)
    {
        var present = IndexAt(cut, visible);
        if (present < 0) return -1;
        var value = _entries[present].Value;
        var since = present;
        for (var i = present - 1; i >= 0; i--)
        {
            ref readonly var entry = ref _entries[i];
            if (entry.Group > visible || entry.OnlyIfUnknown) continue;
            if (!EqualityComparer<T>.Default.Equals(entry.Value, value)) break;
            since = i;
        }

        return since;
    }

    private bool HasDays()
    {
        foreach (ref readonly var entry in Entries)
        {
            if (entry.Happened.IsDay) return true;
        }

        return false;
    }

    /// <summary>Entries come by sequence and nearly in order, and few to a track; those of one instant stay as they come.</summary>
    private void SortByInstant()
    {
        for (var i = 1; i < Count; i++)
        {
            var moving = _entries[i];
            var to = i;
            for (; to > 0 && _entries[to - 1].Effect > moving.Effect; to--) _entries[to] = _entries[to - 1];
            _entries[to] = moving;
        }
    }
}
