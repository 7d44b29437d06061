using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>
/// The fold of plan and reconcile over a case, as <see cref="Fold"/> runs it, without what cannot change anything: entries that no duty depends on
/// are left out, and at a step only the duties are worked out that its entries can move. A duty that the plan does not hold, and of which nobody was
/// told, sleeps until an entry can wake it. A property holds it to the plain fold. Not for several threads at once; what it returns is written over by its
/// next run.
/// </summary>
public sealed class QuickFold(Planner planner)
{
    private readonly CaseSteps _steps = planner.Steps();
    private readonly List<FoldLedger> _ledgers = [];
    private readonly List<FoldLedger> _spare = [];
    private readonly List<FoldedMessage> _messages = [];
    private readonly List<string> _keys = [];
    private readonly RecordedEntries _entries = new(planner);
    private PlannedDuty?[] _duties = [];
    private UInt128[] _wakes = [];
    private int _count;
    private (CaseHistory History, DirectoryExtract Directory) _whole;

    /// <summary>The rulebook version.</summary>
    public Planner Planner { get; } = planner;

    /// <summary>What was sent, in the order of moments.</summary>
    public IReadOnlyList<FoldedMessage> Messages => _messages;

    /// <summary>The duties as they stand at the end.</summary>
    public ImmutableArray<PlannedDuty> Duties => Planner.DutiesAfter(_whole.History, _whole.Directory, [], []);

    /// <summary>The same as far as the fold worked them out: null for a duty that sleeps, which was never held.</summary>
    internal ReadOnlySpan<PlannedDuty?> HeldDuties => _duties.AsSpan(0, _count);

    /// <summary>Folds a case.</summary>
    /// <param name="history">The entries; those recorded at one moment are reconciled together.</param>
    /// <param name="directory">The parties.</param>
    /// <param name="watch">Sees the duties after each step with the moment until which they hold; null when nobody looks.</param>
    public void Run(CaseHistory history, DirectoryExtract directory, IFoldWatch? watch = null)
    {
        Follow(history, directory, goesOut: true, watch);
        Deliver(Instant.MaxValue);
        CollectionsMarshal.AsSpan(_keys).Sort(CollectionsMarshal.AsSpan(_messages), StringComparer.Ordinal);
        SortByMoment(CollectionsMarshal.AsSpan(_messages));
    }

    /// <summary>
    /// The ledger of a case of which nothing has gone out yet, such as one whose whole past is imported: what <see cref="Reconciler"/> makes of it
    /// from one recording moment to the next, without what was withdrawn.
    /// </summary>
    /// <param name="history">The entries; those recorded at one moment are reconciled together.</param>
    /// <param name="directory">The parties.</param>
    public Ledger Unsent(CaseHistory history, DirectoryExtract directory)
    {
        Follow(history, directory, goesOut: false, watch: null);
        var alerts = Ledger.Empty.Alerts.ToBuilder();
        foreach (var ledger in _ledgers) ledger.Give(alerts);
        return Ledger.Empty with { Alerts = alerts.ToImmutable() };
    }

    private void Follow(CaseHistory history, DirectoryExtract directory, bool goesOut, IFoldWatch? watch)
    {
        _entries.Take(history);
        _whole = (_entries.Until(_entries.Count), directory);
        _messages.Clear();
        _keys.Clear();
        var inSteps = _steps.Begin(_whole.History, directory);
        Begin(inSteps ? _steps.Count : 0);
        var (settle, group) = (Planner.Rulebook.TellChangesAfter, -1);
        for (var from = 0; from < _entries.Count;)
        {
            var recorded = _entries.RecordedAt(from);
            var to = _entries.EndOf(from, out var touched);
            if (touched != UInt128.Zero) group++;
            if (from > 0 && goesOut) Deliver(recorded);
            if (inSteps) Step(from == 0, group, touched, recorded, settle);
            else Replan(from == 0 || touched != UInt128.Zero, to, directory, recorded, settle);
            from = to;
            watch?.See(HeldDuties, recorded, from < _entries.Count ? _entries.RecordedAt(from) : Instant.MaxValue);
        }
    }

    private void Begin(int count)
    {
        _spare.AddRange(_ledgers);
        _ledgers.Clear();
        Resize(count);
        for (var i = 0; i < count; i++)
        {
            _ledgers.Add(NewLedger(_steps.KeyAt(i)));
            (_duties[i], _wakes[i]) = (null, UInt128.MaxValue);
        }
    }

    private void Resize(int count)
    {
        _count = count;
        if (_duties.Length < count) (_duties, _wakes) = (new PlannedDuty?[count * 2], new UInt128[count * 2]);
    }

    /// <summary>Goes on by what the entries of one recording moment move.</summary>
    private void Step(bool isFirst, int group, UInt128 touched, Instant recorded, Duration settle)
    {
        if (isFirst || touched != UInt128.Zero) _steps.To(group);
        for (var i = 0; i < _count; i++)
        {
            if (isFirst || (_steps.DependsOn(i) & touched) != UInt128.Zero) StepOf(i, isFirst, touched, recorded, settle);
            else _ledgers[i].Again(_duties[i], recorded, settle);
        }
    }

    private void StepOf(int place, bool isFirst, UInt128 touched, Instant recorded, Duration settle)
    {
        if (_ledgers[place].IsEmpty)
        {
            // Asleep: nobody was told of it, and nothing touched what keeps the plan from holding it.
            if (!isFirst && (_wakes[place] & touched) == UInt128.Zero) return;
            if (_steps.RestOf(place) is { } wakes)
            {
                (_wakes[place], _duties[place]) = (wakes, null);
                return;
            }

            _wakes[place] = UInt128.MaxValue;
        }

        _ledgers[place].Bring(_duties[place] = _steps.Write(place), recorded, settle);
    }

    /// <summary>Plans everything anew: what was recorded is corrected, or its order depends on what had been recorded.</summary>
    private void Replan(bool isMoved, int to, DirectoryExtract directory, Instant recorded, Duration settle)
    {
        if (!isMoved)
        {
            for (var i = 0; i < _ledgers.Count; i++) _ledgers[i].Again(i < _count ? _duties[i] : null, recorded, settle);
            return;
        }

        var duties = Planner.DutiesAfter(_entries.Until(to), directory, [], []);
        Resize(duties.Length);
        duties.CopyTo(_duties!);
        for (var i = 0; i < duties.Length; i++)
        {
            if (i >= _ledgers.Count || _ledgers[i].Key != duties[i].Key) Place(duties[i].Key, i);
            _ledgers[i].Bring(duties[i], recorded, settle);
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

        _ledgers.Insert(at, NewLedger(key));
    }

    private FoldLedger NewLedger(in DutyKey key)
    {
        if (_spare.Count == 0) _spare.Add(new());
        var ledger = _spare[^1];
        _spare.RemoveAt(_spare.Count - 1);
        ledger.Begin(key);
        return ledger;
    }

    private void Deliver(Instant before)
    {
        foreach (var ledger in _ledgers) ledger.Deliver(before, _messages, _keys);
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
    /// <summary>The duties as they stand from one recording moment until the next; null for one that the plan does not hold and never held.</summary>
    void See(ReadOnlySpan<PlannedDuty?> duties, Instant recorded, Instant until);
}
