using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>A moment with a label stands in the plan even where no duty uses it, and may count from a duty on which no other one hangs.</summary>
public sealed class A_named_moment_that_follows_a_duty
{
    [Theory]
    [InlineData("is: 2 business days after discharge-contact met", "2026-11-20", "two open days after Wednesday 18")]
    [InlineData("is: discharge-contact started", "2026-11-17T11:10", "the day was set then")]
    [InlineData("choose: [ { if: discharge-contact met is after 14:00, then: 2 days after discharge-contact met } ], otherwise: discharge-contact met", "2026-11-20", "done after two")]
    public void Is_in_the_plan(string counted, string day, string why)
    {
        using var bench = new Bench();
        var text = Minato.Rulebook.Replace("\nduties:", $"\n  afterwards: {{ label: {{ ja: その後, en: Afterwards }}, {counted} }}\nduties:", StringComparison.Ordinal);
        var library = bench.With("minato/rulebook.yaml", text).With("minato/scenarios/one.yaml", $$"""
            scenario: one
            case: hospital-stay
            parties:
              hospital: { is: 港町病院, open: mon-fri 08:30-17:15 }
              care-manager: { is: あかつき, open: mon-fri 09:00-17:00 }
            history:
              - 2026-11-16T10:00 admission
              - 2026-11-17T09:00 assessed: { discharge-contact: [adl-declined] }
              - 2026-11-17T11:10 planned-discharge: 2026-11-27
              - 2026-11-18T15:00 contacted: { by: hospital, to: care-manager, about: discharge }
            expect:
              - 2026-11-17T11:10 notice discharge-contact: [hospital, care-manager]
              - 2026-11-18T09:00 reminder discharge-contact: hospital
            moments: { afterwards: {{day}} }
            """).Read();
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(library.Findings));
        var minato = library.Find("minato")!;
        var differs = ShippedWorkflows.Words(ScenarioRunner.Run(minato.Planner, minato.Scenarios.Single()));
        Assert.True(differs.Length == 0, $"{why}: {differs}");
    }
}
