using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>
/// The fold of plan and reconcile over a case, as <see cref="Fold"/> runs it, without what cannot change anything: entries that no duty depends on
/// are left out, and of a step only the duties are planned that its entries can move. A property holds it to the plain fold. Not for several
/// threads at once; what it returns is written over by its next run.
/// </summary>
public sealed class QuickFold(Planner planner)
{
    private readonly List<FoldLedger> _ledgers = [];
    private readonly List<FoldedMessage> _messages = [];
    private readonly List<string> _keys = [];
    private readonly UInt128 _interest = planner.Rulebook.Duties.Aggregate(UInt128.Zero, (all, duty) => all | planner.DependenciesOf(duty));
    private Entry[] _entries = [];
    private UInt128[] _touched = [];

    /// <summary>The rulebook version.</summary>
    public Planner Planner { get; } = planner;

    /// <summary>What was sent, in the order of moments.</summary>
    public IReadOnlyList<FoldedMessage> Messages => _messages;

    /// <summary>The duties as they stand at the end.</summary>
    public ImmutableArray<PlannedDuty> Duties { get; private set; } = [];

    /// <summary>Folds a case.</summary>
    /// <param name="history">The entries; those recorded at one moment are reconciled together.</param>
    /// <param name="directory">The parties.</param>
    /// <param name="watch">Sees the duties after each step with the moment until which they hold; null when nobody looks.</param>
    public void Run(CaseHistory history, DirectoryExtract directory, IFoldWatch? watch = null)
    {
        Begin(history);
        var settle = Planner.Rulebook.TellChangesAfter;
        for (var from = 0; from < history.Entries.Length;)
        {
            var recorded = _entries[from].Recorded;
            var to = from;
            var touched = UInt128.Zero;
            for (; to < history.Entries.Length && _entries[to].Recorded == recorded; to++) touched |= _touched[to];
            if (from > 0) Deliver(recorded);
            if (touched != UInt128.Zero || from == 0) Step(Planner.DutiesAfter(Known(history, to), directory, Duties, touched), recorded, settle);
            else foreach (var (ledger, duty) in Instances()) ledger.Again(duty, recorded, settle);
            from = to;
            watch?.See(Duties, recorded, from < history.Entries.Length ? _entries[from].Recorded : Instant.MaxValue);
        }

        Deliver(Instant.MaxValue);
        if (history.Entries.IsEmpty) Duties = Planner.DutiesAfter(history, directory, [], UInt128.MaxValue);
        CollectionsMarshal.AsSpan(_keys).Sort(CollectionsMarshal.AsSpan(_messages), StringComparer.Ordinal);
        SortByMoment(CollectionsMarshal.AsSpan(_messages));
    }

    private void Begin(CaseHistory history)
    {
        _ledgers.Clear();
        _messages.Clear();
        _keys.Clear();
        Duties = [];
        var count = history.Entries.Length;
        if (_entries.Length < count) (_entries, _touched) = (new Entry[count * 2], new UInt128[count * 2]);
        history.Entries.CopyTo(_entries);
        var ordered = true;
        for (var i = 1; i < count && ordered; i++) ordered = _entries[i - 1].Recorded <= _entries[i].Recorded;
        if (!ordered) _entries.AsSpan(0, count).Sort((a, b) => a.Recorded != b.Recorded ? a.Recorded.CompareTo(b.Recorded) : a.Sequence.CompareTo(b.Sequence));
        for (var i = 0; i < count; i++) _touched[i] = Planner.TouchedBy(_entries[i].Content) & _interest;
    }

    private void Step(ImmutableArray<PlannedDuty> duties, Instant recorded, Duration settle)
    {
        var before = Duties;
        Duties = duties;
        for (var i = 0; i < duties.Length; i++)
        {
            if (i >= _ledgers.Count || _ledgers[i].Key != duties[i].Key) Place(duties[i].Key, i);
            if (i < before.Length && ReferenceEquals(before[i], duties[i])) _ledgers[i].Again(duties[i], recorded, settle);
            else _ledgers[i].Bring(duties[i], recorded, settle);
        }

        for (var i = duties.Length; i < _ledgers.Count; i++) _ledgers[i].Bring(null, recorded, settle);
    }

    /// <summary>Puts the ledger of an instance at its duty's place; the ledgers of instances that are gone come after all others.</summary>
    private void Place(in DutyKey key, int at)
    {
        for (var i = at + 1; i < _ledgers.Count; i++)
        {
            if (_ledgers[i].Key != key) continue;
            (_ledgers[at], _ledgers[i]) = (_ledgers[i], _ledgers[at]);
            return;
        }

        _ledgers.Insert(at, new(key));
    }

    private IEnumerable<(FoldLedger Ledger, PlannedDuty? Duty)> Instances()
    {
        for (var i = 0; i < _ledgers.Count; i++) yield return (_ledgers[i], i < Duties.Length ? Duties[i] : null);
    }

    private void Deliver(Instant before)
    {
        foreach (var ledger in _ledgers) ledger.Deliver(before, _messages, _keys);
    }

    /// <summary>What matters of what was recorded, in the order of sequence.</summary>
    private CaseHistory Known(CaseHistory history, int to)
    {
        var matters = 0;
        var ordered = true;
        for (var i = 0; i < to; i++)
        {
            if (_touched[i] == UInt128.Zero) continue;
            matters++;
        }

        var some = new Entry[matters];
        matters = 0;
        for (var i = 0; i < to; i++)
        {
            if (_touched[i] == UInt128.Zero) continue;
            ordered &= matters == 0 || some[matters - 1].Sequence < _entries[i].Sequence;
            some[matters++] = _entries[i];
        }

        if (!ordered) Array.Sort(some, (a, b) => a.Sequence.CompareTo(b.Sequence));
        return history.With(ImmutableCollectionsMarshal.AsImmutableArray(some));
    }

    /// <summary>Messages come nearly in order, and few to a case; those of one moment stay in the order of their keys.</summary>
    private static void SortByMoment(Span<FoldedMessage> messages)
    {
        for (var i = 1; i < messages.Length; i++)
        {
            var moving = messages[i];
            var to = i;
            for (; to > 0 && messages[to - 1].At > moving.At; to--) messages[to] = messages[to - 1];
            messages[to] = moving;
        }
    }
}

/// <summary>Looks on while a case is folded.</summary>
public interface IFoldWatch
{
    /// <summary>The duties as they stand from one recording moment until the next.</summary>
    void See(ImmutableArray<PlannedDuty> duties, Instant recorded, Instant until);
}
