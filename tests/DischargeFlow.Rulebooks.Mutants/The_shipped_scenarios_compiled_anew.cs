using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>
/// Every scenario of every shipped rulebook, with a planner that is made in the test: the library is read once, and what was compiled then
/// would not show a mutant of the compiler.
/// </summary>
public sealed class The_shipped_scenarios_compiled_anew
{
    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Pass(string rulebook)
    {
        var loaded = ShippedWorkflows.Rulebook(rulebook);
        foreach (var scenario in loaded.Scenarios)
        {
            var planner = Planner.For(loaded.Rulebook, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables);
            ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(planner, scenario)));
        }
    }
}
