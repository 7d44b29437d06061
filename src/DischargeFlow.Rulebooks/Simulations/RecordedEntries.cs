using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>The entries of one case after the other in the order in which they were recorded, with what each of them touches of a rulebook.</summary>
internal sealed class RecordedEntries(Planner planner)
{
    private CaseHistory? _history;
    private Entry[] _entries = [];
    private UInt128[] _touched = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a case.</summary>
    public void Take(CaseHistory history)
    {
        (_history, Count) = (history, history.Entries.Length);
        if (_entries.Length < Count) (_entries, _touched) = (new Entry[Count * 2], new UInt128[Count * 2]);
        history.Entries.CopyTo(_entries);
        var ordered = true;
        for (var i = 1; i < Count && ordered; i++) ordered = _entries[i - 1].Recorded <= _entries[i].Recorded;
        if (!ordered) _entries.AsSpan(0, Count).Sort((a, b) => a.Recorded != b.Recorded ? a.Recorded.CompareTo(b.Recorded) : a.Sequence.CompareTo(b.Sequence));
        for (var i = 0; i < Count; i++) _touched[i] = planner.TouchedBy(_entries[i].Content);
    }

    /// <summary>When an entry was recorded.</summary>
    public Instant RecordedAt(int index) => _entries[index].Recorded;

    /// <summary>The end of the entries that were recorded together with one, and all that they touch.</summary>
    public int EndOf(int from, out UInt128 touched)
    {
        touched = UInt128.Zero;
        var to = from;
        for (; to < Count && _entries[to].Recorded == _entries[from].Recorded; to++) touched |= _touched[to];
        return to;
    }

    /// <summary>What matters of the first of them, in the order of sequence.</summary>
    public CaseHistory Until(int to)
    {
        var matters = 0;
        for (var i = 0; i < to; i++)
        {
            if (_touched[i] != UInt128.Zero) matters++;
        }

        var some = new Entry[matters];
        var ordered = true;
        matters = 0;
        for (var i = 0; i < to; i++)
        {
            if (_touched[i] == UInt128.Zero) continue;
            ordered &= matters == 0 || some[matters - 1].Sequence < _entries[i].Sequence;
            some[matters++] = _entries[i];
        }

        if (!ordered) Array.Sort(some, (a, b) => a.Sequence.CompareTo(b.Sequence));
        return _history!.With(ImmutableCollectionsMarshal.AsImmutableArray(some));
    }
}
