using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;
using DischargeFlow.Rulebooks.Tests.Reference;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Elsewhere;

/// <summary>Scenarios whose dates were worked out by hand, held against both planners.</summary>
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
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(loaded.Planner, loaded.Scenarios.Single(s => s.Name == scenario))));
    }

    public static void AgreesWithTheReference(WorkflowLibrary library, string rulebook, string scenario)
    {
        var loaded = library.Find(rulebook)!;
        var @case = loaded.Scenarios.Single(s => s.Name == scenario).Case;
        var vocabulary = library.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind);
        var reference = ReferenceFold.Messages(
            new ReferenceCase(loaded.Rulebook, vocabulary, library.Tables, @case.Directory, @case.History),
            h => ReferencePlanner.Plan(loaded.Rulebook, vocabulary, library.Tables, h, @case.Directory));
        var running = Fold.Run(loaded.Planner, @case.History, @case.Directory).Messages
            .Select(m => new Message(m.At, m.Kind, m.Duty, Message.Addressee(m.Role, m.Party))).Distinct();
        Assert.Equal(Lines(reference), Lines(running));
    }

    /// <summary>The duties of the whole case, by both planners.</summary>
    public static void IsPlannedLikeTheReference(WorkflowLibrary library, string rulebook, string scenario)
    {
        var loaded = library.Find(rulebook)!;
        var @case = loaded.Scenarios.Single(s => s.Name == scenario).Case;
        var vocabulary = library.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind);
        var on = new Situation(loaded.Rulebook, @case.Directory, library.Tables) { Entries = @case.History.Entries };
        var reference = ReferencePlanner.Plan(loaded.Rulebook, vocabulary, library.Tables, @case.History, @case.Directory);
        InWords.Same(InWords.Of(on, reference), InWords.Of(on, loaded.Planner.Plan(@case.History, @case.Directory)), "reference", "running");
    }

    private static string Lines(IEnumerable<Message> messages) =>
        string.Join('\n', messages.Select(m => $"{m.At} {m.Kind} {m.Duty} {m.To}").Order(StringComparer.Ordinal));
}
