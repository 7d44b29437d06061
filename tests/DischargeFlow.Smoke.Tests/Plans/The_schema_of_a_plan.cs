using System.Text.Json.Nodes;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Smoke.Tests.Houses;

namespace DischargeFlow.Smoke.Tests.Plans;

/// <summary>What <c>plan --json</c> writes is what <c>docs/plan.schema.json</c> says, for every scenario of every shipped rulebook.</summary>
public sealed class The_schema_of_a_plan
{
    private static readonly Schema Described = new(JsonNode.Parse(File.ReadAllText(Path.Combine(Sources.Root, "docs", "plan.schema.json")))!.AsObject());

    [Fact]
    public void Describes_the_plans_of_all_shipped_scenarios()
    {
        var library = WorkflowFolder.Read(Path.Combine(Sources.Root, "workflows"));
        var plans = 0;
        foreach (var rulebook in library.Rulebooks)
        {
            foreach (var scenario in rulebook.Scenarios)
            {
                var plan = rulebook.Planner.Plan(scenario.Case.History, scenario.Case.Directory, explain: true);
                var last = scenario.Case.History.Entries.Max(e => e.Recorded);
                var json = PlanJson.Of(plan, library.Vocabularies.Single(), last, plans % 2 == 0 ? Language.Ja : Language.En);
                Assert.Empty(Described.FaultsOf(JsonNode.Parse(json.ToJsonString())));
                plans++;
            }
        }

        Assert.True(plans > 20, $"only {plans} plans were looked at");
    }

    [Fact]
    public void Refuses_what_it_does_not_describe()
    {
        var faults = Described.FaultsOf(JsonNode.Parse("""{ "rulebook": 7, "surprise": true }""")).ToList();
        Assert.Contains("$.surprise is not described", faults);
        Assert.Contains("$.rulebook is integer, not \"string\"", faults);
        Assert.Contains("$ lacks duties", faults);
    }
}
