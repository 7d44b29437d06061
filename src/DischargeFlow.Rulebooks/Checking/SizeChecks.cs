using DischargeFlow.Rulebooks.References;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>
/// Finds names that stand on so many others that no plan could be worked out, or explained, in reasonable time: twenty names of which each asks
/// the one before it twice ask a million questions.
/// </summary>
internal static class SizeChecks
{
    private const int MostLines = 2_000;
    private const int Deepest = 200;

    /// <summary>True when every name can be worked out.</summary>
    public static bool Check(ReferenceGraph graph, ReferenceOrder order, FindingList findings)
    {
        var places = graph.Declared.ToDictionary(d => d.Thing, d => d.Place);
        var sizes = new Dictionary<Thing, (long Lines, int Depth)>();
        // The names of a circle are told with it; what is asked of them ends where it closes.
        var sound = order.InOrBehindCircles.Count <= Deepest / 2;
        foreach (var thing in order.Ordered)
        {
            var (own, within) = graph.Sizes[thing];
            var (lines, depth) = ((long)own, within);
            foreach (var (need, times) in graph.Needs[thing])
            {
                if (!sizes.TryGetValue(need, out var size)) continue;
                // A duty is worked out once, however often it is asked about.
                lines += need.Kind == ThingKind.Duty ? 1 : times * size.Lines;
                depth = Math.Max(depth, within + size.Depth);
            }

            var tooLarge = (lines > MostLines && thing.Kind != ThingKind.Duty) || depth > Deepest;
            if (tooLarge) findings.Add(FindingTable.StandsOnTooMany, places[thing], thing.Name, MostLines, Deepest);
            sound &= !tooLarge;

            // Told once, where it becomes too much.
            sizes[thing] = tooLarge ? (1, 0) : (lines, depth);
        }

        return sound;
    }
}
