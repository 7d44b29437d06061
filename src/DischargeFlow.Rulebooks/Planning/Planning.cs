using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>The making of one plan: it is settled since when each duty was known, then each is put down as it stands at the end.</summary>
internal sealed class Planning(Workspace workspace, CaseHistory history, bool explain = false)
{
    private readonly Compilation.CompiledRulebook _book = workspace.Book;
    private readonly View _view = workspace.View;
    private readonly Explanation? _why = explain ? new() : null;
    private readonly Instant[] _recorded = RecordingMoments(history.Entries);
    private readonly bool _plain = LiveEntries.ArePlain(history.Entries);
    private bool _reliable;
    private bool _stepwise;
    private ReadOnlyMemory<DutyInstance> _instances;
    private Dictionary<int, ReadOnlyMemory<DutyInstance>>? _hindsights;

    /// <summary>The recording moments in order; entries recorded together make one group.</summary>
    public ReadOnlySpan<Instant> Recorded => _recorded;

    /// <summary>The instances of all duties.</summary>
    public ReadOnlyMemory<DutyInstance> Instances => _instances;

    /// <summary>
    /// Sorts the whole history once, so that the duties can be put down as they stand after one recording moment and then the next; false where one
    /// timeline does not serve all of them.
    /// </summary>
    public bool BeginSteps()
    {
        if (!_plain || !workspace.InstancesAreFixed) return false;
        _view.Timeline = AsTheyStand();
        (_reliable, _stepwise) = (!_view.Timeline.OrderDependsOnRecording, true);
        _instances = workspace.Instances(_view.Timeline);
        return _reliable;
    }

    /// <summary>Puts one duty down as it stands at what the view sees, without asking for what would decide it.</summary>
    public PlannedDuty PutDown(int index) => Write(index, out _);

    public Plan Plan()
    {
        var duties = DutiesAfter([], []);
        return new()
        {
            Rulebook = _book.Rulebook,
            CaseKey = history.CaseKey,
            Duties = duties,
            Moments = Moments(),
            Asks = [.. workspace.Asks],
            Warnings = [.. workspace.Warnings],
        };
    }

    /// <summary>The duties; those that need not be planned anew are taken over from a plan before.</summary>
    public ImmutableArray<PlannedDuty> DutiesAfter(ImmutableArray<PlannedDuty> before, ReadOnlySpan<bool> anew)
    {
        var whole = _plain ? AsTheyStand() : _book.Timelines.Build(workspace.Timeline, LiveEntries.Of(history.Entries), _recorded);
        _reliable = _plain && !whole.OrderDependsOnRecording;
        _view.Timeline = whole;
        _instances = workspace.Instances(whole);
        if (!_reliable || anew.Length != _instances.Length || !workspace.InstancesAreFixed) anew = [];
        Settle(whole, anew);
        _view.Timeline = whole;
        _view.Visible = _recorded.Length - 1;
        _view.Warnings = workspace.Warnings;
        var duties = ImmutableArray.CreateBuilder<PlannedDuty>(_instances.Length);
        foreach (var (_, index) in InOrderOfTheRulebook()) duties.Add(anew.IsEmpty || anew[duties.Count] ? WriteAndAsk(index) : before[duties.Count]);
        return duties.MoveToImmutable();
    }

    /// <summary>Plans, and looks at one duty as it stands then; null when there is no such instance.</summary>
    public T? Look<T>(DutyKey key, Func<View, DutyInstance, T> look) where T : class
    {
        Plan();
        foreach (var instance in _instances.Span)
        {
            if (instance.Name != key.Instance || (instance.Duty.Rule.Was ?? instance.Duty.Rule.Name) != key.Duty) continue;
            instance.Enter(_view.Frame);
            CoreReading.SetStart(_view, instance.Core);
            _view.Frame.Due = instance.Due.Due;
            return look(_view, instance);
        }

        return null;
    }

    /// <summary>Settles how each duty stands. Where one timeline serves all groups, only duties that hang on others are followed from the first.</summary>
    private void Settle(Timeline whole, ReadOnlySpan<bool> anew)
    {
        if (!_reliable)
        {
            new Pass(_view, _instances).Walk(TimelineAsOf, _recorded, touchesAreReliable: false);
            return;
        }

        new Pass(_view, workspace.Followed(_instances)).Walk(_ => whole, _recorded, touchesAreReliable: true);
        var (last, place) = (_recorded.Length - 1, 0);
        foreach (var (_, index) in InOrderOfTheRulebook())
        {
            var instance = _instances.Span[index];
            if ((anew.IsEmpty || anew[place]) && !instance.Duty.IsFollowed) instance.Note(last, Standing.LookingBack(_view, instance, _recorded, last));
            place++;
        }
    }

    private PlannedDuty WriteAndAsk(int index)
    {
        var written = Write(index, out var writing);
        writing.Asks(workspace.Asks);
        return written;
    }

    private PlannedDuty Write(int index, out DutyWriting writing)
    {
        writing = new DutyWriting(_view, _instances.Span[index], history.CaseKey, _why);
        var closing = writing.Closing();
        var judgement = closing.As == DutyState.Met ? Judge(index, closing.Window) : default;
        return writing.Write(closing, judgement);
    }

    private Judgement Judge(int index, in Duties.Window window) =>
        Judgement.Of(_view, _instances.Span[index], window, group => DueAsOf(index, group), _recorded);

    /// <summary>The due moment of a duty as it stood after a group of entries, with later corrections and retractions written into them.</summary>
    private Instant? DueAsOf(int index, int group)
    {
        var instance = _instances.Span[index];
        if (!_plain) return group < 0 ? null : Hindsight(group).Span[index].DueAsOf(group);
        if (!_reliable || _stepwise || instance.Duty.IsFollowed) return instance.DueAsOf(group);
        if (group < 0) return null;
        if (_view.Timeline.LastTouching(instance.Duty.Slots, _recorded.Length - 1) <= group) return instance.Standing.DueEdge;
        var due = Standing.LookingBack(_view, instance, _recorded, group).DueEdge;
        _view.Visible = _recorded.Length - 1;
        return due;
    }

    /// <summary>
    /// The duties on what had been recorded by a group, with later corrections and retractions written into that. Where none had been recorded by
    /// then, all of them are later ones, and one look serves: it goes through every group, and is dear.
    /// </summary>
    private ReadOnlyMemory<DutyInstance> Hindsight(int group)
    {
        var by = _recorded[group];
        var key = history.Entries.Any(e => e.Recorded <= by && e.Content is (EntryContent.Corrects or EntryContent.Retracts)) ? group : _recorded.Length;
        _hindsights ??= [];
        if (_hindsights.TryGetValue(key, out var known)) return known;
        var entries = HindsightEntries.Of(history.Entries, key == group ? by : Instant.MinValue);
        var apart = new Workspace(_book);
        apart.Begin(_view.Directory);
        var instances = apart.Instances(_view.Timeline);
        new Pass(apart.View, instances).Walk(
            at => _book.Timelines.Build(new(_book.Slots), LiveEntries.Of([.. entries.Where(e => e.Recorded <= _recorded[at])]), _recorded),
            key == group ? _recorded[..(group + 1)] : _recorded, touchesAreReliable: false);
        return _hindsights[key] = instances;
    }

    private Timeline TimelineAsOf(int group)
    {
        var entries = group == _recorded.Length - 1 ? history.Entries : history.RecordedBy(_recorded[group]).Entries;
        return _book.Timelines.Build(new(_book.Slots), LiveEntries.Of(entries), _recorded);
    }

    private Timeline AsTheyStand()
    {
        var live = workspace.Live;
        foreach (var entry in history.Entries) live.Add(new(entry.Sequence, entry.Happened, entry.Recorded, entry.Content));
        return _book.Timelines.Build(workspace.Timeline, live, _recorded);
    }

    private (int Order, int Index)[] InOrderOfTheRulebook() => workspace.InOrderOfTheRulebook(_instances);

    private ImmutableArray<PlannedMoment> Moments()
    {
        var moments = ImmutableArray.CreateBuilder<PlannedMoment>(_book.Moments.Length);
        _view.Frame.Owner = _book.Duties.Length > 0 ? _book.Duties[0].Rule.Owner : _book.Rulebook.LastResort;
        _view.Frame.Recipient = _view.Frame.Owner;
        _view.Why = _why;
        foreach (var (name, node) in _book.Moments)
        {
            if (_why is not null) _why.About = Topic.Moment;
            var found = node.At(_view, Instant.MaxValue, StrictSide.Earliest);
            var because = _why?.Take() ?? [];
            if (found.IsKnown) moments.Add(new(name, found.Moment, found.Provisional) { Because = because });
        }

        _view.Why = null;
        return moments.DrainToImmutable();
    }

    private static Instant[] RecordingMoments(ImmutableArray<Entry> entries)
    {
        var moments = new Instant[entries.Length];
        for (var i = 0; i < moments.Length; i++) moments[i] = entries[i].Recorded;
        Array.Sort(moments);
        var kept = 0;
        for (var i = 0; i < moments.Length; i++)
        {
            if (kept == 0 || moments[i] != moments[kept - 1]) moments[kept++] = moments[i];
        }

        Array.Resize(ref moments, kept);
        return moments;
    }
}
