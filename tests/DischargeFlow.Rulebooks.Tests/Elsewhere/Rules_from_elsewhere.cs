using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Reference;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Elsewhere;

/// <summary>
/// Rules of other countries, written down with nothing but <c>docs/rulebook.md</c> at hand: a notice of the United States that is bounded on both
/// sides, English notices with a cut-off hour, German working days of two kinds. The dates were worked out on a wall calendar first. Nobody should
/// follow them: they are as their author remembers them.
/// </summary>
public sealed class Rules_from_elsewhere
{
    private static readonly WorkflowLibrary Library =
        WorkflowFolder.Read(Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Elsewhere/workflows"));

    public static TheoryData<string, string> EveryScenario
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rulebook in Library.Rulebooks)
            {
                foreach (var scenario in rulebook.Scenarios) data.Add(rulebook.Name, scenario.Name);
            }

            return data;
        }
    }

    [Fact]
    public void They_are_three_and_nothing_is_found_wrong_with_them()
    {
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(Library.Findings));
        Assert.Equal(["england-discharge", "germany-entlassung", "medicare-notice"], Library.Rulebooks.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(EveryScenario))]
    public void Give_the_dates_that_were_worked_out_by_hand(string rulebook, string scenario)
    {
        var loaded = Library.Find(rulebook)!;
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(loaded.Planner, loaded.Scenarios.Single(s => s.Name == scenario))));
    }

    [Theory, MemberData(nameof(EveryScenario))]
    public void Come_out_the_same_of_the_slow_reference(string rulebook, string scenario)
    {
        var loaded = Library.Find(rulebook)!;
        var @case = loaded.Scenarios.Single(s => s.Name == scenario).Case;
        var vocabulary = Library.Vocabularies.Single();
        var reference = ReferenceFold.Messages(
            new ReferenceCase(loaded.Rulebook, vocabulary, Library.Tables, @case.Directory, @case.History),
            h => ReferencePlanner.Plan(loaded.Rulebook, vocabulary, Library.Tables, h, @case.Directory));
        var running = Fold.Run(loaded.Planner, @case.History, @case.Directory).Messages
            .Select(m => new Message(m.At, m.Kind, m.Duty, Message.Addressee(m.Role, m.Party))).Distinct();
        Assert.Equal(Lines(reference), Lines(running));
    }

    private static string Lines(IEnumerable<Message> messages) =>
        string.Join('\n', messages.Select(m => $"{m.At} {m.Kind} {m.Duty} {m.To}").Order(StringComparer.Ordinal));
}
