using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Reference;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>Every scenario of every shipped rulebook.</summary>
public sealed class The_shipped_scenarios
{
    public static TheoryData<string, string> EveryScenario => ShippedWorkflows.EveryScenario;

    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    [Theory, MemberData(nameof(EveryScenario))]
    public void Passes(string rulebook, string scenario)
    {
        var differences = ScenarioRunner.Run(ShippedWorkflows.Rulebook(rulebook).Planner, ShippedWorkflows.Scenario(rulebook, scenario));
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(differences));
    }

    /// <summary>What the rule does was worked out by the fast planner; the slow one, written from the meaning alone, says the same.</summary>
    [Theory, MemberData(nameof(EveryScenario))]
    public void Comes_out_the_same_of_the_slow_reference(string rulebook, string scenario)
    {
        var loaded = ShippedWorkflows.Rulebook(rulebook);
        var @case = ShippedWorkflows.Scenario(rulebook, scenario).Case;
        var reference = ReferenceFold.Messages(
            new ReferenceCase(loaded.Rulebook, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables, @case.Directory, @case.History),
            h => ReferencePlanner.Plan(loaded.Rulebook, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables, h, @case.Directory));
        var running = Fold.Run(loaded.Planner, @case.History, @case.Directory).Messages
            .Select(m => new Message(m.At, m.Kind, m.Duty, Message.Addressee(m.Role, m.Party))).Distinct();
        Assert.Equal(string.Join("\n", Lines(reference)), string.Join("\n", Lines(running)));
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Speaks_of_every_duty_of_its_rulebook(string rulebook)
    {
        var loaded = ShippedWorkflows.Rulebook(rulebook);
        var spokenOf = loaded.Scenarios.SelectMany(s => s.Expect.Select(e => e.Duty).Concat(s.Dues.Keys)).ToHashSet();
        Assert.All(loaded.Rulebook.Duties, duty => Assert.Contains(duty.Name, spokenOf));
    }

    private static IEnumerable<string> Lines(IEnumerable<Message> messages) =>
        messages.Select(m => $"{m.At} {m.Kind} {m.Duty} {m.To}").Order(StringComparer.Ordinal);
}
