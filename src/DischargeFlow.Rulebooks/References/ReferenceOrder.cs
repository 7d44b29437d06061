namespace DischargeFlow.Rulebooks.References;

/// <summary>The named things of a rulebook in an order in which each comes after those that it needs.</summary>
internal sealed class ReferenceOrder
{
    public ReferenceOrder(ReferenceGraph graph)
    {
        var waitsFor = graph.Declared.ToDictionary(d => d.Thing, d => graph.Needs[d.Thing].Keys.Count(graph.Needs.ContainsKey));
        var neededBy = graph.Declared.SelectMany(d => graph.Needs[d.Thing].Keys.Select(need => (need, d.Thing))).ToLookup(p => p.need, p => p.Thing);
        var ready = new Queue<Thing>(waitsFor.Where(w => w.Value == 0).Select(w => w.Key));
        var ordered = new List<Thing>();
        while (ready.TryDequeue(out var thing))
        {
            ordered.Add(thing);
            foreach (var next in neededBy[thing])
            {
                if (--waitsFor[next] == 0) ready.Enqueue(next);
            }
        }

        Ordered = ordered;
        InOrBehindCircles = waitsFor.Where(w => w.Value > 0).Select(w => w.Key).ToHashSet();
    }

    /// <summary>Those that depend on no circle.</summary>
    public IReadOnlyList<Thing> Ordered { get; }

    /// <summary>Those that are part of a circle, or need one that is.</summary>
    public IReadOnlySet<Thing> InOrBehindCircles { get; }
}
