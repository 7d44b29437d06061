using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Elsewhere;

/// <summary>
/// Rules of other countries, written down with nothing but <c>docs/rulebook.md</c> at hand: a notice of the United States that is bounded on both
/// sides, English notices with a cut-off hour, German working days of two kinds, Swedish notices that are taken back, Danish warnings. The dates were worked out on a wall calendar first. Nobody should
/// follow them: they are as their author remembers them.
/// </summary>
public sealed class Rules_from_elsewhere
{
    internal static readonly WorkflowLibrary Library =
        WorkflowFolder.Read(Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Elsewhere/workflows"));

    public static TheoryData<string, string> EveryScenario => ByHand.Scenarios(Library.Rulebooks);

    [Fact]
    public void They_are_five_and_nothing_is_found_wrong_with_them()
    {
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(Library.Findings));
        Assert.Equal(["denmark-warning", "england-discharge", "germany-entlassung", "medicare-notice", "sweden-ready"], Library.Rulebooks.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(EveryScenario))]
    public void Give_the_dates_that_were_worked_out_by_hand(string rulebook, string scenario) => ByHand.Holds(Library, rulebook, scenario);

    [Theory, MemberData(nameof(EveryScenario))]
    public void Come_out_the_same_of_the_slow_reference(string rulebook, string scenario) => ByHand.AgreesWithTheReference(Library, rulebook, scenario);
}
