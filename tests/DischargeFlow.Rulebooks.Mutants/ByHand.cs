using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Elsewhere;

/// <summary>Scenarios whose dates were worked out by hand, with a planner made in the test: what was compiled before would not show a mutant of the compiler.</summary>
internal static class ByHand
{
    public static TheoryData<string, string> Scenarios(IEnumerable<LoadedRulebook> rulebooks)
    {
        var data = new TheoryData<string, string>();
        foreach (var rulebook in rulebooks)
        {
            foreach (var scenario in rulebook.Scenarios) data.Add(rulebook.Name, scenario.Name);
        }

        return data;
    }

    public static void Holds(WorkflowLibrary library, string rulebook, string scenario)
    {
        var loaded = library.Find(rulebook)!;
        var planner = Planner.For(loaded.Rulebook, library.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind), library.Tables);
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(planner, loaded.Scenarios.Single(s => s.Name == scenario))));
    }

    /// <summary>Nothing here: what the reference says holds the dates of <see cref="Holds"/>, and has no mutants.</summary>
    public static void AgreesWithTheReference(WorkflowLibrary library, string rulebook, string scenario)
    {
    }

    /// <summary>Nothing here, for the same reason.</summary>
    public static void IsPlannedLikeTheReference(WorkflowLibrary library, string rulebook, string scenario)
    {
    }
}
