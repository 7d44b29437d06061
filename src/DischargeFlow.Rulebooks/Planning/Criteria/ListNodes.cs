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
    public override Tri At(View view, Instant cut)
    {
        var result = Tri.Yes;
        foreach (var line in Lines)
        {
            result = result.And(line.At(view, cut));
            if (result == Tri.No) break;
        }

        return result;
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => wanted ? Every(view, cut, true) : Any(view, cut, false);

    protected override Tri Speaks(Tri answer) => answer;
}

/// <summary><c>any</c>.</summary>
internal sealed class AnyNode(ImmutableArray<CriterionNode> lines, Place place) : LinesNode(lines, place)
{
    public override Tri At(View view, Instant cut)
    {
        var result = Tri.No;
        foreach (var line in Lines)
        {
            result = result.Or(line.At(view, cut));
            if (result == Tri.Yes) break;
        }

        return result;
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => wanted ? Any(view, cut, true) : Every(view, cut, false);

    protected override Tri Speaks(Tri answer) => answer;
}

/// <summary><c>none</c>, and <c>not</c> over one line.</summary>
internal sealed class NoneNode(ImmutableArray<CriterionNode> lines, Place place) : LinesNode(lines, place)
{
    public override Tri At(View view, Instant cut)
    {
        var result = Tri.Yes;
        foreach (var line in Lines)
        {
            result = result.And(line.At(view, cut).Not());
            if (result == Tri.No) break;
        }

        return result;
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => wanted ? Every(view, cut, false) : Any(view, cut, true);

    protected override Tri Speaks(Tri answer) => answer.Not();
}

/// <summary><c>score at least N</c>, and <c>at least N of</c> with every weight 1: decided as soon as the unknown lines cannot matter.</summary>
internal sealed class ScoreNode(int atLeast, ImmutableArray<(CriterionNode Line, int Weight)> weighted, Place place)
    : LinesNode([.. weighted.Select(w => w.Line)], place)
{
    private readonly int[] _weights = [.. weighted.Select(w => w.Weight)];

    public override Tri At(View view, Instant cut)
    {
        int least = 0, most = 0;
        for (var i = 0; i < Lines.Length; i++)
        {
            switch (Lines[i].At(view, cut))
            {
                case Tri.Yes:
                    least += _weights[i];
                    most += _weights[i];
                    break;
                case Tri.Unknown:
                    least += Math.Min(0, _weights[i]);
                    most += Math.Max(0, _weights[i]);
                    break;
            }
        }

        return least >= atLeast ? Tri.Yes : most < atLeast ? Tri.No : Tri.Unknown;
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted)
    {
        // What the score is surely, or at most, and what each line adds to it as it stands.
        var now = 0;
        var lines = new List<(int, ImmutableArray<FlipSet>)>();
        for (var i = 0; i < Lines.Length; i++)
        {
            var answer = Lines[i].At(view, cut);
            var weight = _weights[i];
            var adds = answer == Tri.Yes ? weight : answer == Tri.No ? 0 : wanted ? Math.Min(0, weight) : Math.Max(0, weight);
            now += adds;
            var lineWanted = weight > 0 == wanted;
            lines.Add((Math.Abs((lineWanted ? weight : 0) - adds), Lines[i].Flips(view, cut, lineWanted)));
        }

        return ScoreFlips.Of(wanted ? atLeast - now : now - atLeast + 1, lines);
    }

    protected override Tri Speaks(Tri answer) => answer;
}
