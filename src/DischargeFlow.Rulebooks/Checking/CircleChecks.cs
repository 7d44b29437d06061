using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Finds what depends on itself. Each circle is told once, at the thing of it that is declared first.</summary>
internal static class CircleChecks
{
    private const int MostShown = 12;

    public static void Check(Rulebook rulebook, ReferenceGraph graph, ReferenceOrder order, Demonstrator? demonstrator, FindingList findings)
    {
        var told = new HashSet<Thing>();
        foreach (var (thing, place) in graph.Declared)
        {
            if (!order.InOrBehindCircles.Contains(thing) || told.Contains(thing) || Shortest(graph, thing) is not { } circle) continue;
            told.UnionWith(circle);
            var path = string.Join(" → ", circle.Count <= MostShown ? circle.Append(thing).Select(t => t.Name) : circle.Take(MostShown).Select(t => t.Name).Append("…"));
            findings.Show(FindingTable.Circle, place, LeftOut(rulebook, thing, order.InOrBehindCircles), demonstrator, thing.Name, new Bilingual(path, path));
        }
    }

    /// <summary>A case in which whatever the duties of the circle count from is recorded, and none of them can be planned.</summary>
    private static Sought LeftOut(Rulebook rulebook, Thing thing, IReadOnlySet<Thing> circled) => new()
    {
        Shows = new($"「{thing.Name}」は自分自身に戻るので、それによる務めは計画できません。", $"'{thing.Name}' depends on itself, so no duty that stands on it can be planned."),
        Duties = [.. rulebook.Duties.Where(d => circled.Contains(new(ThingKind.Duty, d.Name)))],
        IsSeen = plan => plan.Duties.All(d => !circled.Contains(new(ThingKind.Duty, d.Rule.Name))),
    };

    /// <summary>The shortest way from a thing back to itself, or null when there is none.</summary>
    private static List<Thing>? Shortest(ReferenceGraph graph, Thing thing)
    {
        var cameFrom = new Dictionary<Thing, Thing>();
        var open = new Queue<Thing>([thing]);
        while (open.TryDequeue(out var at))
        {
            if (!graph.Needs.TryGetValue(at, out var needs)) continue;
            foreach (var next in needs.Keys.OrderBy(n => n.Kind).ThenBy(n => n.Name, StringComparer.Ordinal))
            {
                if (next == thing) return Back(cameFrom, thing, at);
                if (cameFrom.TryAdd(next, at)) open.Enqueue(next);
            }
        }

        return null;
    }

    private static List<Thing> Back(Dictionary<Thing, Thing> cameFrom, Thing thing, Thing last)
    {
        var path = new List<Thing>();
        for (var at = last; at != thing; at = cameFrom[at]) path.Add(at);
        path.Add(thing);
        path.Reverse();
        return path;
    }
}
