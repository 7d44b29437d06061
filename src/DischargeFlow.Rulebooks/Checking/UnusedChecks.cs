using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.References;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Finds names that nothing leads to.</summary>
internal static class UnusedChecks
{
    public static void Check(ReferenceGraph graph, FindingList findings)
    {
        var used = graph.Used();
        foreach (var (thing, place) in graph.Declared)
        {
            if (thing.Kind != ThingKind.Duty && !used.Contains(thing)) findings.Add(FindingTable.Unused, place, thing.Name, KindOf(thing.Kind));
        }
    }

    private static Bilingual KindOf(ThingKind kind) => kind switch
    {
        ThingKind.Party => Kinds.Party,
        ThingKind.Unit => Kinds.Unit,
        ThingKind.Criterion => Kinds.Criterion,
        _ => Kinds.Moment,
    };
}
