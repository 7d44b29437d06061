using System.Reflection;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Elsewhere;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>The corners are sound rulebooks, mean the same to the slow reference, and leave no sentence out that a reason can say.</summary>
public sealed class The_corners_of_the_language
{
    public static TheoryData<string, string> EveryCase => ByHand.Scenarios(Corners.Library.Rulebooks.Where(r => Corners.Names.Contains(r.Name)));

    [Fact]
    public void Are_read_without_an_error() =>
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(Corners.Library.Findings.Where(f => f.Gravity == Gravity.Error)));

    [Theory, MemberData(nameof(EveryCase))]
    public void Are_planned_the_same_by_the_slow_reference(string rulebook, string scenario) => ByHand.IsPlannedLikeTheReference(Corners.Library, rulebook, scenario);

    [Fact]
    public void Meet_every_sentence_of_which_reasons_are_made()
    {
        var met = new HashSet<Saying>(ReferenceEqualityComparer.Instance);
        foreach (var rulebook in Corners.Library.Rulebooks)
        {
            foreach (var scenario in rulebook.Scenarios)
                met.UnionWith(PlanLines.Reasons(rulebook.Planner.Plan(scenario.Case.History, scenario.Case.Directory, explain: true)).Select(b => b.Saying));
        }

        var sentences = typeof(Planner).Assembly.GetType("DischargeFlow.Rulebooks.Planning.Sayings")!.GetFields(BindingFlags.Static | BindingFlags.Public);
        Assert.True(sentences.Length > 50, "The sentences are not where they were.");
        Assert.Equal("", string.Join(", ", sentences.Where(s => !met.Contains((Saying)s.GetValue(null)!)).Select(s => s.Name)));
    }
}
