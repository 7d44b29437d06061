using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>A criterion over lines.</summary>
internal abstract class LinesNode(ImmutableArray<CriterionNode> lines, Place place) : CriterionNode(place)
{
    protected CriterionNode[] Lines { get; } = [.. lines];

    public override UInt128 Slots { get; } = lines.Aggregate(UInt128.Zero, (all, line) => all | line.Slots);

    public override bool DependsOnDuties { get; } = lines.Any(l => l.DependsOnDuties);

    /// <summary>One line that answers so decides with the opposite of what is so otherwise; short of that an unknown line leaves it open.</summary>
    protected Tri UnlessOneIs(Tri decisive, View view, Instant cut, Tri otherwise)
    {
        var result = otherwise;
        foreach (var line in Lines)
        {
            var answer = line.At(view, cut);
            if (answer == decisive) return otherwise.Not();
            if (answer == Tri.Unknown) result = Tri.Unknown;
        }

        return result;
    }

    /// <summary>Only unknown lines can still decide.</summary>
    public override void Ask(View view, Instant cut)
    {
        foreach (var line in Lines)
        {
            if (line.At(view, cut) == Tri.Unknown) line.Ask(view, cut);
        }
    }

    protected ImmutableArray<FlipSet> Every(View view, Instant cut, bool wanted) => FlipSets.All(Lines.Select(l => l.Flips(view, cut, wanted)));

    protected ImmutableArray<FlipSet> Any(View view, Instant cut, bool wanted) => FlipSets.Any(Lines.Select(l => l.Flips(view, cut, wanted)));

    /// <summary>Which answer of a line speaks for the answer of the whole.</summary>
    protected abstract Tri Speaks(Tri answer);

    public override void Explain(View view, Instant cut, Tri answer)
    {
        foreach (var line in Lines)
        {
            var own = line.Silently(view, cut);
            if (own == Speaks(answer)) line.Explain(view, cut, own);
        }
    }
}

/// <summary><c>all</c>.</summary>
internal sealed class AllNode(ImmutableArray<CriterionNode> lines, Place place) : LinesNode(lines, place)
{
    public override Tri At(View view, Instant cut) => UnlessOneIs(Tri.No, view, cut, otherwise: Tri.Yes);

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => wanted ? Every(view, cut, true) : Any(view, cut, false);

    protected override Tri Speaks(Tri answer) => answer;
}

/// <summary><c>any</c>.</summary>
internal sealed class AnyNode(ImmutableArray<CriterionNode> lines, Place place) : LinesNode(lines, place)
{
    public override Tri At(View view, Instant cut) => UnlessOneIs(Tri.Yes, view, cut, otherwise: Tri.No);

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => wanted ? Any(view, cut, true) : Every(view, cut, false);

    protected override Tri Speaks(Tri answer) => answer;
}

/// <summary><c>none</c>, and <c>not</c> over one line.</summary>
internal sealed class NoneNode(ImmutableArray<CriterionNode> lines, Place place) : LinesNode(lines, place)
{
    public override Tri At(View view, Instant cut) => UnlessOneIs(Tri.Yes, view, cut, otherwise: Tri.Yes);

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => wanted ? Every(view, cut, false) : Any(view, cut, true);

    protected override Tri Speaks(Tri answer) => answer.Not();
}

/// <summary><c>score at least N</c>, and <c>at least N of</c> with every weight 1: decided as soon as the unknown lines cannot matter.</summary>
internal sealed class ScoreNode(int atLeast, ImmutableArray<(CriterionNode Line, int Weight)> weighted, Place place)
    : LinesNode([.. weighted.Select(w => w.Line)], place)
{
    private readonly (CriterionNode Line, int Weight)[] _weighted = [.. weighted];

    public override Tri At(View view, Instant cut)
    {
        var (least, most) = Bounds(view, cut);
        return least >= atLeast ? Tri.Yes : most < atLeast ? Tri.No : Tri.Unknown;
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted)
    {
        var (least, most) = Bounds(view, cut);
        // What takes away speaks for a score by not being so.
        var gains =
            from weighed in _weighted
            let holds = weighed.Weight > 0 == wanted
            where weighed.Line.At(view, cut) != holds.ToTri()
            select (Math.Abs(weighed.Weight), weighed.Line.Flips(view, cut, holds));
        return ScoreFlips.Of(wanted ? atLeast - least : most - atLeast + 1, gains);
    }

    protected override Tri Speaks(Tri answer) => answer;

    /// <summary>What the score is at least and at most, whatever the unknown lines turn out to be.</summary>
    private (int Least, int Most) Bounds(View view, Instant cut)
    {
        int least = 0, most = 0;
        foreach (var (line, weight) in _weighted)
        {
            switch (line.At(view, cut))
            {
                case Tri.Yes:
                    least += weight;
                    most += weight;
                    break;
                case Tri.Unknown:
                    least += Math.Min(0, weight);
                    most += Math.Max(0, weight);
                    break;
            }
        }

        return (least, most);
    }
}
