using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning.Flips;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>The line as it was at a moment; unknown until the moment is known. A moment known only by its date counts to its end.</summary>
internal sealed class PinnedOnNode(CriterionNode line, PhraseNode on, Place place) : CriterionNode(place)
{
    public override UInt128 Slots { get; } = line.Slots | on.Slots;

    public override bool DependsOnDuties => line.DependsOnDuties || on.DependsOnDuties;

    public override Tri At(View view, Instant cut)
    {
        var found = on.At(view, cut, StrictSide.Earliest);
        return found.IsKnown && !found.Provisional ? line.At(view, Instant.Min(cut, CutOf(found, view))) : Tri.Unknown;
    }

    public override void Ask(View view, Instant cut)
    {
        var found = on.At(view, cut, StrictSide.Earliest);
        if (found.IsKnown) line.Ask(view, CutOf(found, view));
        else on.Ask(view, cut);
    }

    public override void Explain(View view, Instant cut, Tri answer)
    {
        if (view.Why is not { } why) return;
        view.Why = null;
        var found = on.At(view, cut, StrictSide.Earliest);
        view.Why = why;
        why.Add(Sayings.LookedAtOn, Place, on.Text, found.AsFill());
        if (found.IsKnown) line.Explain(view, CutOf(found, view), answer);
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted)
    {
        var found = on.At(view, cut, StrictSide.Earliest);
        return found.IsKnown ? line.Flips(view, CutOf(found, view), wanted) : FlipSets.Both(on.Flips(view, cut), line.Flips(view, cut, wanted));
    }

    private static Instant CutOf(Found found, View view) =>
        found.Moment.IsDay ? found.Moment.EndIn(view.Zone) - Duration.Epsilon : found.Moment.Instant;
}

/// <summary>
/// <c>ever</c>: yes once it was. <c>always</c>: no once it was not. Looked at from the first time that it was decided at all; what nobody
/// could say in between stays open.
/// </summary>
internal sealed class PinnedThroughoutNode(CriterionNode line, bool ever, Place place) : CriterionNode(place)
{
    public override UInt128 Slots => line.Slots;

    public override bool DependsOnDuties => line.DependsOnDuties;

    public override Tri At(View view, Instant cut)
    {
        var throughout = line.At(view, Instant.MinValue);
        var isDecided = throughout != Tri.Unknown;
        foreach (var change in ChangePoints.Of(view, line))
        {
            if (change > cut) break;
            var then = line.At(view, change);
            throughout = !isDecided ? then : ever ? throughout.Or(then) : throughout.And(then);
            isDecided |= then != Tri.Unknown;
        }

        return throughout;
    }

    // Once it was so nothing undoes that; what nobody could say yet, or was not so yet, can still come about.
    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) =>
        At(view, cut) == ever.ToTri() ? FlipSets.None : line.Flips(view, cut, wanted);

    public override void Ask(View view, Instant cut) => line.Ask(view, cut);

    public override void Explain(View view, Instant cut, Tri answer) => line.Explain(view, cut, answer);
}

/// <summary><c>unknown-as</c>: written out, so that everyone sees it.</summary>
internal sealed class UnknownAsNode(CriterionNode line, bool yes, Place place) : CriterionNode(place)
{
    public override UInt128 Slots => line.Slots;

    public override bool DependsOnDuties => line.DependsOnDuties;

    public override Tri At(View view, Instant cut) => line.At(view, cut) is var answer and not Tri.Unknown ? answer : yes.ToTri();

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => line.Flips(view, cut, wanted);

    public override void Ask(View view, Instant cut) => line.Ask(view, cut);

    public override void Explain(View view, Instant cut, Tri answer)
    {
        var own = line.Silently(view, cut);
        if (own == Tri.Unknown) view.Why?.Add(Sayings.UnknownReadAs, Place, yes);
        line.Explain(view, cut, own);
    }
}
