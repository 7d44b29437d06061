using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>Whether, or how often, an event happened. Always definite: what was not recorded has not happened yet.</summary>
internal sealed class HappenedNode(string name, int slot, UInt128 slots, Comparison comparison, int times, Place place) : CriterionNode(place)
{
    public override UInt128 Slots => slots;

    public override Tri At(View view, Instant cut) => comparison.Holds(Count(view, cut).CompareTo(times)).ToTri();

    public override void Ask(View view, Instant cut)
    {
    }

    public override void Explain(View view, Instant cut, Tri answer) => view.Why?.Add(Sayings.EventCount, Place, name, Count(view, cut), new Needed(comparison, times));

    // What has happened so often cannot happen less often; it can happen again.
    private const int MostTimes = 20;

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted)
    {
        var count = Count(view, cut);
        var enough = Enumerable.Range(1, MostTimes).Where(more => comparison.Holds((count + more).CompareTo(times)) == wanted);
        return [.. enough.Take(1).SelectMany(more => EventFlips.Times(name, more, HappenedBy(cut)))];
    }

    private int Count(View view, Instant cut)
    {
        var count = 0;
        if (view.Timeline.Events[slot] is { } track)
        {
            foreach (ref readonly var entry in track.Entries)
            {
                if (entry.Group <= view.Visible && entry.Effect <= cut) count++;
            }
        }

        return count;
    }
}
