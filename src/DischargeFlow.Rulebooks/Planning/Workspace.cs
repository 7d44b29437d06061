using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Timelines;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>What the making of a plan writes on and wipes clean for the next one. Nothing of one plan is seen by another.</summary>
internal sealed class Workspace
{
    private readonly Instances? _fixed;

    public Workspace(CompiledRulebook book, DirectoryExtract directory)
    {
        Book = book;
        Timeline = new(book.Slots);
        View = new(book, directory) { Frame = new(), Outcomes = new() };
        if (book.Duties.All(d => d.EachEvent < 0)) _fixed = new(book, Timeline);
    }

    public CompiledRulebook Book { get; }

    /// <summary>True when every history has the same instances of duties, so that their places tell them.</summary>
    public bool InstancesAreFixed => _fixed is not null;

    public Timeline Timeline { get; }

    public View View { get; }

    public List<LiveEntry> Live { get; } = [];

    public List<Ask> Asks { get; } = [];

    public List<Because> Warnings { get; } = [];

    /// <summary>Wipes it clean for another case.</summary>
    public void Begin(DirectoryExtract directory)
    {
        View.Begin(directory);
        Live.Clear();
        Asks.Clear();
        Warnings.Clear();
    }

    /// <summary>The instances of all duties on a timeline, as if nobody had looked at them.</summary>
    public Instances InstancesOn(Timeline timeline)
    {
        if (_fixed is null) return new(Book, timeline);
        foreach (var instance in _fixed.All) instance.Begin();
        return _fixed;
    }
}
