using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>
/// The fold of plan and reconcile over a case, as <see cref="Fold"/> runs it, without what cannot change anything: entries that no duty depends on
/// are left out, and of a step only the duties are planned that its entries can move. A duty that the plan does not hold, and of which nobody was told,
/// sleeps until an entry can wake it. A property holds it to the plain fold. Not for several threads at once; what it returns is written over by its
/// next run.
/// </summary>
public sealed class QuickFold(Planner planner)
{
    private readonly List<FoldLedger> _ledgers = [];
    private readonly List<FoldedMessage> _messages = [];
    private readonly List<string> _keys = [];
    private readonly Dictionary<Duty, DutyDependencies> _dependencies = new(planner.Rulebook.Duties.Select(d => KeyValuePair.Create(d, planner.DependenciesOf(d))), ReferenceEqualityComparer.Instance);
    private readonly UInt128 _interest = planner.Rulebook.Duties.Aggregate(UInt128.Zero, (all, duty) => all | planner.DependenciesOf(duty).All);
    private UInt128[] _moves = [];
    private bool[] _anew = [];
    private ImmutableArray<PlannedDuty> _duties = [];
    private UInt128[] _dependsOn = [];
    private (CaseHistory History, DirectoryExtract Directory) _whole;
    private bool _someSleep;
    private Entry[] _entries = [];
    private UInt128[] _touched = [];

    /// <summary>The rulebook version.</summary>
    public Planner Planner { get; } = planner;

    /// <summary>What was sent, in the order of moments.</summary>
    public IReadOnlyList<FoldedMessage> Messages => _messages;

    /// <summary>The duties as they stand at the end.</summary>
    public ImmutableArray<PlannedDuty> Duties
    {
        get
        {
            if (!_someSleep) return _duties;
            _someSleep = false;
            return _duties = Planner.DutiesAfter(_whole.History, _whole.Directory, [], []);
        }
    }

    /// <summary>The same, but of a duty that sleeps only that it was never held.</summary>
    internal ImmutableArray<PlannedDuty> HeldDuties => _duties;

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
            if (from == 0 || Moves(touched)) Step(Planner.DutiesAfter(Known(history, to), directory, _duties, _anew.AsSpan(0, _duties.Length)), directory, recorded, settle);
            else foreach (var (ledger, duty) in Instances()) ledger.Again(duty, recorded, settle);
            from = to;
            watch?.See(_duties, recorded, from < history.Entries.Length ? _entries[from].Recorded : Instant.MaxValue);
        }

        Deliver(Instant.MaxValue);
        _someSleep |= history.Entries.IsEmpty;
        if (_someSleep) _whole = (Known(history, history.Entries.Length), directory);
        CollectionsMarshal.AsSpan(_keys).Sort(CollectionsMarshal.AsSpan(_messages), StringComparer.Ordinal);
        SortByMoment(CollectionsMarshal.AsSpan(_messages));
    }

    private void Begin(CaseHistory history)
    {
        _ledgers.Clear();
        _messages.Clear();
        _keys.Clear();
        (_duties, _someSleep) = ([], false);
        var count = history.Entries.Length;
        if (_entries.Length < count) (_entries, _touched) = (new Entry[count * 2], new UInt128[count * 2]);
        history.Entries.CopyTo(_entries);
        var ordered = true;
        for (var i = 1; i < count && ordered; i++) ordered = _entries[i - 1].Recorded <= _entries[i].Recorded;
        if (!ordered) _entries.AsSpan(0, count).Sort((a, b) => a.Recorded != b.Recorded ? a.Recorded.CompareTo(b.Recorded) : a.Sequence.CompareTo(b.Sequence));
        for (var i = 0; i < count; i++) _touched[i] = Planner.TouchedBy(_entries[i].Content) & _interest;
    }

    /// <summary>Notes which duties entries can move; false when none.</summary>
    private bool Moves(UInt128 touched)
    {
        var any = !Planner.HasFixedInstances && touched != UInt128.Zero;
        for (var i = 0; i < _duties.Length; i++)
        {
            _anew[i] = (_moves[i] & touched) != UInt128.Zero;
            any |= _anew[i];
            _someSleep |= !_anew[i] && (_dependsOn[i] & touched) != UInt128.Zero;
        }

        return any;
    }

    /// <summary>What can move a duty from now on.</summary>
    private static UInt128 MovesOf(PlannedDuty duty, in DutyDependencies on, FoldLedger ledger, DirectoryExtract directory)
    {
        if (!ledger.IsEmpty || duty.Owner is { } owner && directory.Find(owner)?.Follows is not null) return on.All;
        if (duty.States is [{ State: DutyState.NotApplicable }]) return on.WhileNo;
        return duty.Start is null && duty.States is [{ State: DutyState.Waiting or DutyState.Undecided }] ? on.WhileNoStart : on.All;
    }

    private void Step(ImmutableArray<PlannedDuty> duties, DirectoryExtract directory, Instant recorded, Duration settle)
    {
        var before = _duties;
        _duties = duties;
        if (_moves.Length < duties.Length) (_moves, _dependsOn, _anew) = (new UInt128[duties.Length * 2], new UInt128[duties.Length * 2], new bool[duties.Length * 2]);
        for (var i = 0; i < duties.Length; i++)
        {
            if (i >= _ledgers.Count || _ledgers[i].Key != duties[i].Key) Place(duties[i].Key, i);
            if (i < before.Length && ReferenceEquals(before[i], duties[i])) _ledgers[i].Again(duties[i], recorded, settle);
            else _ledgers[i].Bring(duties[i], recorded, settle);
            if (i < before.Length && ReferenceEquals(before[i], duties[i])) continue;
            var on = _dependencies[duties[i].Rule];
            (_dependsOn[i], _moves[i]) = (on.All, MovesOf(duties[i], on, _ledgers[i], directory));
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
        for (var i = 0; i < _ledgers.Count; i++) yield return (_ledgers[i], i < _duties.Length ? _duties[i] : null);
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
