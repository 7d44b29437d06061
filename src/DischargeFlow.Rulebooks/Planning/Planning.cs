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
    private Instances _instances = null!;
    private Hindsight? _hindsight;

    /// <summary>The instances of all duties.</summary>
    public Instances Instances => _instances;

    private int Last => _recorded.Length - 1;

    /// <summary>
    /// Sorts the whole history once, so that the duties can be put down as they stand after one recording moment and then the next; false where one
    /// timeline does not serve all of them.
    /// </summary>
    public bool BeginSteps()
    {
        if (!_plain || !workspace.InstancesAreFixed) return false;
        _view.Timeline = AsTheyStand();
        _instances = workspace.InstancesOn(_view.Timeline);
        return _reliable = !_view.Timeline.OrderDependsOnRecording;
    }

    /// <summary>What an instance of a duty is known by.</summary>
    public DutyKey KeyOf(DutyInstance instance) => new(history.CaseKey, _book.Rulebook.Name, instance.Duty.Rule.Was ?? instance.Duty.Rule.Name, instance.Name);

    /// <summary>Puts the duty at a place of the rulebook down as it stands at what the view sees, without asking for what would decide it.</summary>
    public PlannedDuty PutDown(int place) => Write(place, out _);

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
        var whole = _plain ? AsTheyStand() : AsTheyRead();
        _reliable = _plain && !whole.OrderDependsOnRecording;
        _view.Timeline = whole;
        _instances = workspace.InstancesOn(whole);
        if (!_reliable || !workspace.InstancesAreFixed) anew = [];
        Settle(whole, anew);
        _view.Timeline = whole;
        _view.Visible = Last;
        _view.Warnings = workspace.Warnings;
        var duties = ImmutableArray.CreateBuilder<PlannedDuty>(_instances.InOrder.Length);
        for (var place = 0; place < _instances.InOrder.Length; place++) duties.Add(anew.IsEmpty || anew[place] ? WriteAndAsk(place) : before[place]);
        return duties.MoveToImmutable();
    }

    /// <summary>Plans, and looks at one duty as it stands then; null when there is no such instance.</summary>
    public T? Look<T>(DutyKey key, Func<View, DutyInstance, T> look) where T : class
    {
        Plan();
        if (Array.Find(_instances.All, i => KeyOf(i) == key) is not { } instance) return null;
        _view.Enter(instance);
        return look(_view, instance);
    }

    /// <summary>Settles how each duty stands. Where one timeline serves all groups, only duties that hang on others are followed from the first.</summary>
    private void Settle(Timeline whole, ReadOnlySpan<bool> anew)
    {
        if (!_reliable)
        {
            new Pass(_view, _instances.All, touchesAreReliable: false).Walk(TimelineAsOf, _recorded.Length);
            return;
        }

        new Pass(_view, _instances.Followed, touchesAreReliable: true).Walk(_ => whole, _recorded.Length);
        for (var place = 0; place < _instances.InOrder.Length; place++)
        {
            var instance = _instances.InOrder[place];
            if ((anew.IsEmpty || anew[place]) && !instance.Duty.IsFollowed) instance.Note(Last, Standing.LookingBack(_view, instance, _recorded, Last));
        }
    }

    private PlannedDuty WriteAndAsk(int place)
    {
        var written = Write(place, out var writing);
        writing.Asks(workspace.Asks);
        return written;
    }

    private PlannedDuty Write(int place, out DutyWriting writing)
    {
        var instance = _instances.InOrder[place];
        writing = new(_view, instance, KeyOf(instance), _why);
        var closing = writing.Closing();
        return writing.Write(closing, closing.As == DutyState.Met ? Judge(place, closing) : default);
    }

    private Judgement Judge(int place, in Closing closing) =>
        Judgement.Of(_view, _instances.InOrder[place], closing.Window, group => DueAsOf(place, group), _recorded);

    /// <summary>The due moment of a duty as it stood after a group of entries, with later corrections and retractions written into them.</summary>
    private Instant? DueAsOf(int place, int group)
    {
        if (group < 0) return null;
        if (_hindsight is not null) return _hindsight.DueAsOf(place, group);
        var instance = _instances.InOrder[place];
        if (!_reliable || instance.Duty.IsFollowed) return instance.DueAsOf(group);
        var visible = _view.Visible;
        if (_view.Timeline.LastTouching(instance.Duty.Slots, visible) <= group) return instance.Standing.DueEdge;
        var due = Standing.LookingBack(_view, instance, _recorded, group).DueEdge;
        _view.Visible = visible;
        return due;
    }

    private Timeline TimelineAsOf(int group) => _book.Timelines.Build(new(_book.Slots), LiveEntries.Of(history.RecordedBy(_recorded[group]).Entries), _recorded);

    private Timeline AsTheyStand()
    {
        var live = workspace.Live;
        foreach (var entry in history.Entries) live.Add(new(entry.Sequence, entry.Happened, entry.Recorded, entry.Content));
        return _book.Timelines.Build(workspace.Timeline, live, _recorded);
    }

    private Timeline AsTheyRead()
    {
        var whole = _book.Timelines.Build(workspace.Timeline, LiveEntries.Of(history.Entries), _recorded);
        _hindsight = new(_book, history.Entries, _recorded, _view.Directory, whole);
        return whole;
    }

    private ImmutableArray<PlannedMoment> Moments()
    {
        var moments = ImmutableArray.CreateBuilder<PlannedMoment>(_book.Moments.Length);
        _view.Frame.Owner = _book.Duties is [var first, ..] ? first.Rule.Owner : _book.Rulebook.LastResort;
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
