using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Timelines;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>What the making of a plan writes on and wipes clean for the next one. Nothing of one plan is seen by another.</summary>
internal sealed class Workspace
{
    private readonly DutyInstance[]? _fixed;
    private readonly DutyInstance[] _followed;
    private readonly (int Order, int Index)[] _order;

    public Workspace(CompiledRulebook book)
    {
        Book = book;
        Timeline = new(book.Slots);
        View = new(book, new(System.Collections.Immutable.ImmutableDictionary<Histories.PartyId, PartyExtract>.Empty)) { Frame = new(), Outcomes = new(book.Slots.Count(SlotKind.Duty)) };
        if (book.Duties.All(d => d.EachEvent < 0)) _fixed = Make(Timeline);
        _followed = _fixed is null ? [] : [.. _fixed.Where(i => i.Duty.IsFollowed)];
        _order = _fixed is null ? [] : Ordered(_fixed);
    }

    public CompiledRulebook Book { get; }

    /// <summary>True when every history has the same instances of duties, so that their places tell them.</summary>
    public bool InstancesAreFixed => _fixed is not null;

    public Timeline Timeline { get; }

    public View View { get; }

    public List<LiveEntry> Live { get; } = [];

    public List<Ask> Asks { get; } = [];

    public List<Because> Warnings { get; } = [];

    /// <summary>Wipes it clean.</summary>
    public void Begin(DirectoryExtract directory)
    {
        View.Begin(directory);
        Live.Clear();
        Asks.Clear();
        Warnings.Clear();
    }

    /// <summary>The instances of all duties on a timeline, those of a duty that others refer to before theirs.</summary>
    public ReadOnlyMemory<DutyInstance> Instances(Timeline timeline)
    {
        if (_fixed is null) return Make(timeline);
        foreach (var instance in _fixed) instance.Begin();
        return _fixed;
    }

    /// <summary>Those of them that must be followed from the first recording moment on.</summary>
    public ReadOnlyMemory<DutyInstance> Followed(ReadOnlyMemory<DutyInstance> instances) =>
        _fixed is not null ? _followed : instances.ToArray().Where(i => i.Duty.IsFollowed).ToArray();

    /// <summary>The places of the instances in the order of the rulebook's text.</summary>
    public (int Order, int Index)[] InOrderOfTheRulebook(ReadOnlyMemory<DutyInstance> instances) => _fixed is not null ? _order : Ordered(instances.ToArray());

    private (int Order, int Index)[] Ordered(DutyInstance[] instances) =>
        [.. instances.Select((instance, index) => (Order: Book.Rulebook.Duties.IndexOf(instance.Duty.Rule), Index: index)).OrderBy(i => i.Order)];

    private DutyInstance[] Make(Timeline timeline)
    {
        var instances = new List<DutyInstance>(Book.Duties.Length);
        foreach (var duty in Book.Duties)
        {
            foreach (var recipient in duty.Rule.To)
            {
                var name = duty.Rule.ToEach ? recipient : "";
                if (duty.EachEvent < 0)
                {
                    instances.Add(new(duty, recipient, 0, name));
                    continue;
                }

                foreach (var occurrence in timeline.Events[duty.EachEvent].Entries.ToArray().OrderBy(e => e.Sequence))
                    instances.Add(new(duty, recipient, occurrence.Sequence, name.Length == 0 ? $"{occurrence.Sequence}" : $"{occurrence.Sequence}-{name}", occurrence.Group));
            }
        }

        return [.. instances];
    }
}
