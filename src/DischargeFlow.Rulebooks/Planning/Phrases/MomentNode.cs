using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>A named moment as the planner asks it.</summary>
internal abstract class MomentNode
{
    public abstract UInt128 Slots { get; }

    public abstract bool DependsOnDuties { get; }

    public abstract Found At(View view, Instant cut, StrictSide side);

    public abstract void Ask(View view, Instant cut);

    /// <summary>What could be recorded so that it becomes known.</summary>
    public abstract ImmutableArray<FlipSet> Flips(View view, Instant cut);

    /// <summary>What could be recorded so that it becomes another moment.</summary>
    public abstract IEnumerable<PossibleFlip> Moves(View view, Instant cut);

    /// <summary>Orders two moments; by dates when one of them is a day. The greater is later.</summary>
    protected static int Compare(in Found left, in Found right, View view) =>
        left.Moment.IsDay || right.Moment.IsDay
            ? left.Moment.DateIn(view.Zone).CompareTo(right.Moment.DateIn(view.Zone))
            : left.Moment.Instant.CompareTo(right.Moment.Instant);
}

/// <summary>One phrase under a name.</summary>
internal sealed class SingleMomentNode(PhraseNode phrase) : MomentNode
{
    public override UInt128 Slots => phrase.Slots;

    public override bool DependsOnDuties => phrase.DependsOnDuties;

    public override Found At(View view, Instant cut, StrictSide side) => phrase.At(view, cut, side);

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => phrase.Flips(view, cut);

    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut) => phrase.Moves(view, cut);

    public override void Ask(View view, Instant cut) => phrase.Ask(view, cut);
}

/// <summary>A moment over several lines.</summary>
internal abstract class LinesMomentNode(ImmutableArray<PhraseNode> lines) : MomentNode
{
    protected PhraseNode[] Lines { get; } = [.. lines];

    public override UInt128 Slots { get; } = lines.Aggregate(UInt128.Zero, (all, line) => all | line.Slots);

    public override bool DependsOnDuties { get; } = lines.Any(l => l.DependsOnDuties);

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => FlipSets.Any(Lines.Select(l => l.Flips(view, cut)));

    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut) => Lines.SelectMany(l => l.Moves(view, cut));

    public override void Ask(View view, Instant cut)
    {
        foreach (var line in Lines)
        {
            if (line.At(view, cut, StrictSide.Earliest).IsUnknown) line.Ask(view, cut);
        }
    }
}

/// <summary>The earliest line; what has not happened, is none or was never recorded is ignored. On a tie the first line wins.</summary>
internal sealed class EarliestOfNode(ImmutableArray<PhraseNode> lines) : LinesMomentNode(lines)
{
    public override Found At(View view, Instant cut, StrictSide side)
    {
        var best = Found.Never;
        foreach (var line in Lines)
        {
            var found = line.At(view, cut, side);
            if (best.IsKnown ? found.IsKnown && Compare(found, best, view) < 0 : !found.IsNever) best = found;
        }

        return best;
    }
}

/// <summary>The latest line; waits for all of them.</summary>
internal sealed class LatestOfNode(ImmutableArray<PhraseNode> lines) : LinesMomentNode(lines)
{
    public override ImmutableArray<FlipSet> Flips(View view, Instant cut) => FlipSets.All(Lines.Select(l => l.Flips(view, cut)));

    public override Found At(View view, Instant cut, StrictSide side)
    {
        var best = Found.Unknown;
        var anyUnknown = false;
        foreach (var line in Lines)
        {
            var found = line.At(view, cut, side);
            if (found.IsNever) return Found.Never;
            if (found.IsUnknown) anyUnknown = true;
            else if (!best.IsKnown || Compare(found, best, view) > 0) best = found;
        }

        return anyUnknown ? Found.Unknown : best;
    }
}

/// <summary>The first line that is known, in order of preference.</summary>
internal sealed class FirstKnownOfNode(ImmutableArray<PhraseNode> lines) : LinesMomentNode(lines)
{
    public override Found At(View view, Instant cut, StrictSide side)
    {
        var best = Found.Never;
        foreach (var line in Lines)
        {
            var found = line.At(view, cut, side);
            if (found.IsKnown) return found;
            if (found.IsUnknown) best = found;
        }

        return best;
    }
}

/// <summary>The first line whose criterion holds; while one that comes first is unknown, the strict side of what is still possible.</summary>
internal sealed class ChooseMomentNode(ImmutableArray<(CriterionNode If, PhraseNode Then)> lines, PhraseNode otherwise) : MomentNode
{
    private readonly (CriterionNode If, PhraseNode Then)[] _lines = [.. lines];
    private readonly PhraseNode[] _ways = [.. lines.Select(l => l.Then), otherwise];

    public override UInt128 Slots { get; } = lines.Aggregate(otherwise.Slots, (all, line) => all | line.If.Slots | line.Then.Slots);

    public override bool DependsOnDuties { get; } = otherwise.DependsOnDuties || lines.Any(l => l.If.DependsOnDuties || l.Then.DependsOnDuties);

    public override Found At(View view, Instant cut, StrictSide side)
    {
        Found? strict = null;
        foreach (var (criterion, then) in _lines)
        {
            var answer = Answer(criterion, view, cut);
            if (answer == Tri.No) continue;
            var found = Stricter(strict, then.At(view, cut, side), side, view);
            if (answer == Tri.Yes) return found;
            strict = found.AsProvisional();
        }

        return Stricter(strict, otherwise.At(view, cut, side), side, view);
    }

    public override ImmutableArray<FlipSet> Flips(View view, Instant cut)
    {
        var open = FlipSets.Already;
        var ways = new List<ImmutableArray<FlipSet>>();
        foreach (var (criterion, then) in _lines)
        {
            ways.Add(FlipSets.All([open, criterion.Flips(view, cut, true), then.Flips(view, cut)]));
            open = FlipSets.Both(open, criterion.Flips(view, cut, false));
        }

        return FlipSets.Any(ways.Append(FlipSets.Both(open, otherwise.Flips(view, cut))));
    }

    public override IEnumerable<PossibleFlip> Moves(View view, Instant cut) =>
        _ways.SelectMany(w => w.Moves(view, cut));

    public override void Ask(View view, Instant cut)
    {
        foreach (var (criterion, then) in _lines)
        {
            var answer = criterion.At(view, cut);
            if (answer == Tri.Unknown) criterion.Ask(view, cut);
            if (answer != Tri.Yes) continue;
            then.Ask(view, cut);
            return;
        }

        otherwise.Ask(view, cut);
    }

    /// <summary>Asks a line, and says what came of it: why a line does not hold is asked as often as why one does.</summary>
    private static Tri Answer(CriterionNode criterion, View view, Instant cut)
    {
        if (view.Why is null) return criterion.At(view, cut);
        var answer = criterion.Silently(view, cut);
        criterion.Explain(view, cut, answer);
        return answer;
    }

    /// <summary>The stricter of what is possible so far, if anything is still open, and of one more.</summary>
    private static Found Stricter(in Found? possible, in Found more, StrictSide side, View view)
    {
        if (possible is not { } so) return more;
        if (!so.IsKnown) return more.IsNever ? so : more.AsProvisional();
        if (!more.IsKnown) return so;
        var isStricter = side == StrictSide.Earliest
            ? more.Moment.EndIn(view.Zone) < so.Moment.EndIn(view.Zone)
            : more.Moment.FirstInstantIn(view.Zone) > so.Moment.FirstInstantIn(view.Zone);
        return isStricter ? more.AsProvisional() : so;
    }
}
