using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>Whether it is known who holds a role. Always definite.</summary>
internal sealed class RoleKnownNode(string name, UInt128 slots, Place place) : CriterionNode(place)
{
    public override UInt128 Slots => slots;

    public override Tri At(View view, Instant cut) => (view.Book.RoleOf(name, view.Frame).Holder(view, cut).Party is not null).ToTri();

    public override void Ask(View view, Instant cut)
    {
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted)
    {
        var roles = RoleFlips.Declared(view, name);
        var each = roles.Select(role => FlipSets.Of(new(role, [new EntryContent.Holds(role, wanted ? RoleFlips.Somebody : null)], HappenedBy(cut), !wanted)));
        return wanted ? FlipSets.Any(each) : FlipSets.All(each);
    }

    public override void Explain(View view, Instant cut, Tri answer) =>
        view.Why?.Add(answer == Tri.Yes ? Sayings.RoleHeld : Sayings.RoleNotHeld, Place, name);
}
