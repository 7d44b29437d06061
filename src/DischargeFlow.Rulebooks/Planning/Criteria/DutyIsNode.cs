using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>The state of another duty, as it was at the cut.</summary>
internal sealed class DutyIsNode(string name, int slot, UInt128 slots, DutyCondition condition, Place place) : CriterionNode(place)
{
    public override UInt128 Slots => slots;

    public override bool DependsOnDuties => true;

    public override Tri At(View view, Instant cut)
    {
        if (view.Outcomes.Of(slot, view.Frame) is not { } duty) return Tri.No;
        if (duty.Criterion == Tri.Unknown && duty.Closed is null) return Tri.Unknown;
        var closed = duty.Closed is { } closing && closing <= cut;
        return condition switch
        {
            DutyCondition.Met => closed && duty.ClosedAs == DutyState.Met,
            DutyCondition.Waived => closed && duty.ClosedAs == DutyState.Waived,
            DutyCondition.Ended => closed,
            DutyCondition.Missed => duty.Missed is { } missed && missed <= cut,
            _ => !closed && duty.StartEdge is { } start && start <= cut && duty.Criterion == Tri.Yes && !duty.Blocked,
        }
            ? Tri.Yes
            : Tri.No;
    }

    public override void Ask(View view, Instant cut)
    {
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => (condition, wanted) switch
    {
        (DutyCondition.Met, true) => DeedFlips.Of(view, name),
        (DutyCondition.Ended, true) or (DutyCondition.Open, false) => FlipSets.Either(DeedFlips.Of(view, name), DeedFlips.Waiver(name)),
        (DutyCondition.Waived, true) => DeedFlips.Waiver(name),
        _ => FlipSets.None,
    };

    public override void Explain(View view, Instant cut, Tri answer) => view.Why?.Add(Sayings.DutyIs, Place, name, ConditionWords.Of(condition), answer);
}
