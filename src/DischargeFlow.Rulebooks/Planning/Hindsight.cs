using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>How the duties of a history stood after a group of its entries, for who knows already what was corrected and retracted later.</summary>
internal sealed class Hindsight(CompiledRulebook book, ImmutableArray<Entry> history, Instant[] recorded, DirectoryExtract directory, Timeline whole)
{
    private readonly Dictionary<int, DutyInstance[]> _known = [];

    // Up to here all that rewrites comes later, so that one look serves: it goes through every group, and is dear.
    private readonly int _plain = Array.IndexOf(recorded, history.Where(e => e.Content is EntryContent.Corrects or EntryContent.Retracts).Min(e => e.Recorded)) - 1;

    /// <summary>The due moment of the duty at a place of the rulebook; null when there was none.</summary>
    public Instant? DueAsOf(int place, int group) => Through(Math.Max(group, _plain))[place].DueAsOf(group);

    /// <summary>The duties, looked at after every group up to one, with what was rewritten after that written into all of them.</summary>
    private DutyInstance[] Through(int last)
    {
        if (_known.TryGetValue(last, out var known)) return known;
        var entries = HindsightEntries.Of(history, recorded[last]);
        var workspace = new Workspace(book, directory);
        var instances = workspace.InstancesOn(whole);
        new Pass(workspace.View, instances.All, touchesAreReliable: false).Walk(
            at => book.Timelines.Build(new(book.Slots), LiveEntries.Of([.. entries.Where(e => e.Recorded <= recorded[at])]), recorded), last + 1);
        return _known[last] = instances.InOrder;
    }
}
