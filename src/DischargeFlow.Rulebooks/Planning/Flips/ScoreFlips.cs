using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Which lines of a score to flip so that it gains enough: alternatives of few flips, for each number of flips those that gain most.</summary>
internal static class ScoreFlips
{
    private const int Kept = 12;

    /// <param name="missing">What the score must gain.</param>
    /// <param name="lines">What each line gains when flipped, with how to flip it.</param>
    public static ImmutableArray<FlipSet> Of(int missing, IEnumerable<(int Gain, ImmutableArray<FlipSet> Flips)> lines)
    {
        var enough = new List<FlipSet>();
        List<(int Gain, FlipSet Set)> tooFew = [(0, FlipSet.Empty)];
        foreach (var (gain, flips) in lines.OrderByDescending(l => l.Gain))
        {
            var more = tooFew.SelectMany(r => flips.Select(f => (Gain: r.Gain + gain, Set: r.Set.And(f)))).ToLookup(r => r.Gain < missing);
            enough.AddRange(more[false].Select(r => r.Set));
            tooFew =
            [
                .. tooFew.Concat(more[true]).GroupBy(r => r.Set.Flips.Length)
                    .SelectMany(g => g.OrderByDescending(r => r.Gain).ThenBy(r => r.Set.Changes).Take(Kept)),
            ];
        }

        return FlipSets.Nearest(enough);
    }
}
