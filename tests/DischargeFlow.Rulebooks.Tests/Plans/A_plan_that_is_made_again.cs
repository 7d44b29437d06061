using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// A plan is made for every entry of every stay, and again in every simulation: it leaves little more behind than itself, however often it is made.
/// </summary>
public sealed class A_plan_that_is_made_again
{
    /// <summary>The longest case of each rulebook, and how many bytes its plan may take: a tenth more than it took.</summary>
    [Theory]
    [InlineData("kitami", 10_800)]
    [InlineData("national-fees", 8_300)]
    public void Takes_no_more_memory_than_when_it_was_measured(string rulebook, long atMost)
    {
        var loaded = ShippedWorkflows.Library.Find(rulebook)!;
        var planner = Planning.Planner.For(loaded.Rulebook, ShippedWorkflows.Library.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind), ShippedWorkflows.Library.Tables);
        var longest = loaded.Scenarios.MaxBy(s => s.Case.History.Entries.Length)!.Case;
        for (var i = 0; i < 50; i++) planner.Plan(longest.History, longest.Directory);
        var before = GC.GetAllocatedBytesForCurrentThread();
        planner.Plan(longest.History, longest.Directory);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken <= atMost, $"The plan takes {taken} bytes, and may take {atMost}.");
    }
}
