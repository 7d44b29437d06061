using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>
/// Whether the occurrence for which the duty stands is the n-th of its event, in the order in which they happened. Always definite: what was not
/// recorded has not happened, and an earlier one that is recorded or retracted later makes it another number.
/// </summary>
internal sealed class OccurrenceNode(string name, int slot, UInt128 slots, int number, Place place) : CriterionNode(place)
{
    public override UInt128 Slots => slots;

    public override Tri At(View view, Instant cut) => (NumberOf(view, cut) == number).ToTri();

    public override void Ask(View view, Instant cut)
    {
    }

    public override void Explain(View view, Instant cut, Tri answer) => view.Why?.Add(Sayings.OccurrenceIs, Place, name, NumberOf(view, cut), number, answer);

    /// <summary>Which one it is, from 1 on; 0 before it happened.</summary>
    private int NumberOf(View view, Instant cut)
    {
        var count = 0;
        foreach (ref readonly var entry in view.Timeline.Events[slot].Entries)
        {
            if (entry.Group > view.Visible || entry.Effect > cut) continue;
            count++;
            if (entry.Sequence == view.Frame.Each) return count;
        }

        return 0;
    }
}
