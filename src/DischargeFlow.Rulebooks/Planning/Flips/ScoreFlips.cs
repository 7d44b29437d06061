using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Which lines of a score to flip so that it gains enough: alternatives of few flips, for each number of flips those that gain most.</summary>
internal static class ScoreFlips
{
    private const int Kept = 12;

    /// <param name="missing">What the score must gain.</param>
    /// <param name="lines">What each line would gain when flipped, with how to flip it.</param>
    public static ImmutableArray<FlipSet> Of(int missing, IEnumerable<(int Gain, ImmutableArray<FlipSet> Flips)> lines)
    {
        List<(int Gain, FlipSet Set)> reached = [(0, FlipSet.Empty)];
        foreach (var (gain, flips) in lines.Where(l => l.Gain > 0).OrderByDescending(l => l.Gain))
        {
            var more = reached.Where(r => r.Gain < missing).SelectMany(r => flips.Select(f => (r.Gain + gain, r.Set.And(f)))).ToList();
            reached =
            [
                .. reached.Concat(more).GroupBy(r => (r.Item1 >= missing, r.Item2.Flips.Length))
                    .SelectMany(g => g.OrderByDescending(r => g.Key.Item1 ? 0 : r.Item1).ThenBy(r => r.Item2.Changes).Take(Kept)),
            ];
        }

        return FlipSets.Nearest(reached.Where(r => r.Gain >= missing).Select(r => r.Set));
    }
}
