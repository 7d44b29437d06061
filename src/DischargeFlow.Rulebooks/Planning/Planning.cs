using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>The making of one plan: the recording moments are walked through, then each duty is put down as it stands at the end.</summary>
internal sealed class Planning
{
    private readonly CompiledRulebook _book;
    private readonly CaseHistory _history;
    private readonly Instant[] _recorded;
    private readonly bool _plain;
    private readonly bool _explain;
    private readonly View _view;
    private readonly DutyInstance[] _instances;
    private readonly Timeline _whole;
    private DutyInstance[]? _hindsight;

    public Planning(CompiledRulebook book, CaseHistory history, DirectoryExtract directory, bool explain)
    {
        (_book, _history, _explain) = (book, history, explain);
        _plain = LiveEntries.ArePlain(history.Entries);
        _recorded = RecordingMoments(history.Entries);
        _whole = TimelineOf(_recorded.Length - 1);
        _view = new(book, directory) { Frame = new(), Outcomes = new DutyOutcome?[book.Slots.Count(SlotKind.Duty)], Timeline = _whole };
        _instances = Instances(book, _whole);
    }

    public Plan Plan()
    {
        var reliable = _plain && !_whole.OrderDependsOnRecording;
        new Pass(_view, _instances).Walk(reliable ? _ => _whole : TimelineOf, _recorded, reliable);
        _view.Timeline = _whole;
        _view.Visible = _recorded.Length - 1;
        _view.Warnings = [];
        var duties = ImmutableArray.CreateBuilder<PlannedDuty>(_instances.Length);
        var asks = ImmutableArray.CreateBuilder<Ask>();
        foreach (var instance in InOrderOfTheRulebook())
        {
            var writing = new DutyWriting(_view, instance, _history.CaseKey, _explain);
            duties.Add(writing.Write(window => Judgement.Of(_view, instance, window, HindsightOf(instance), _recorded)));
            writing.Asks(asks);
        }

        return new()
        {
            Rulebook = _book.Rulebook,
            CaseKey = _history.CaseKey,
            Duties = duties.MoveToImmutable(),
            Moments = Moments(),
            Asks = asks.ToImmutable(),
            Warnings = [.. _view.Warnings],
        };
    }

    private IEnumerable<DutyInstance> InOrderOfTheRulebook() =>
        _instances.OrderBy(i => _book.Rulebook.Duties.IndexOf(i.Duty.Rule));

    private ImmutableArray<(string, Moment, bool)> Moments()
    {
        var moments = ImmutableArray.CreateBuilder<(string, Moment, bool)>();
        _view.Frame.Owner = _book.Duties.Length > 0 ? _book.Duties[0].Rule.Owner : _book.Rulebook.LastResort;
        _view.Frame.Recipient = _view.Frame.Owner;
        foreach (var (name, node) in _book.Moments)
        {
            var found = node.At(_view, Instant.MaxValue, StrictSide.Earliest);
            if (found.IsKnown) moments.Add((name, found.Moment, found.Provisional));
        }

        return moments.ToImmutable();
    }

    /// <summary>The same duty walked through with later corrections and retractions written into the entries; itself where there are none.</summary>
    private DutyInstance HindsightOf(DutyInstance instance)
    {
        if (_plain) return instance;
        if (_hindsight is null)
        {
            var live = LiveEntries.Of(_history.Entries);
            _hindsight = Instances(_book, _whole);
            var view = new View(_book, _view.Directory) { Frame = new(), Outcomes = new DutyOutcome?[_view.Outcomes.Length] };
            new Pass(view, _hindsight).Walk(
                group => _book.Timelines.Build(live.Where(e => group < 0 || e.Recorded <= _recorded[group]).ToList(), _recorded), _recorded, false);
        }

        return _hindsight[Array.IndexOf(_instances, instance)];
    }

    private Timeline TimelineOf(int group)
    {
        var entries = group == _recorded.Length - 1 ? _history.Entries : _history.RecordedBy(_recorded[group]).Entries;
        return _book.Timelines.Build(_plain ? AsTheyStand(entries) : LiveEntries.Of(entries), _recorded);
    }

    private static List<LiveEntry> AsTheyStand(ImmutableArray<Entry> entries)
    {
        var live = new List<LiveEntry>(entries.Length);
        foreach (var entry in entries) live.Add(new(entry.Sequence, entry.Happened, entry.Recorded, entry.Content));
        return live;
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

        return kept == moments.Length ? moments : moments[..kept];
    }

    private static DutyInstance[] Instances(CompiledRulebook book, Timeline timeline)
    {
        var instances = new List<DutyInstance>(book.Duties.Length);
        foreach (var duty in book.Duties)
        {
            foreach (var recipient in duty.Rule.To)
            {
                var name = duty.Rule.ToEach ? recipient : "";
                if (duty.EachEvent < 0)
                {
                    instances.Add(new(duty, recipient, 0, name));
                }
                else if (timeline.Events[duty.EachEvent] is { } track)
                {
                    foreach (var occurrence in track.Entries.ToArray().OrderBy(e => e.Sequence))
                        instances.Add(new(duty, recipient, occurrence.Sequence, name.Length == 0 ? $"{occurrence.Sequence}" : $"{occurrence.Sequence}-{name}"));
                }
            }
        }

        return [.. instances];
    }
}
