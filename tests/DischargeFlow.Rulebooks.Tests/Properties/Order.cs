using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 1: listing the same entries in another order gives the same plan.</summary>
public sealed class Order
{
    [Fact]
    public void Entries_listed_backwards_or_by_content_give_the_same_plan_to_the_letter() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var expected = InWords.Everything(on.Plan(explain: true));
        Situation[] others = [on with { Entries = [.. on.Entries.Reverse()] }, on with { Entries = [.. on.Entries.OrderBy(e => e.Content.ToString(), StringComparer.Ordinal)] }];
        foreach (var other in others) Assert.Equal(expected, InWords.Everything(other.Plan(explain: true)));
    });

    [Fact]
    public void One_planner_asked_again_and_about_another_case_between_says_the_same_to_the_letter() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var planner = on.Planner();
        var expected = InWords.Everything(planner.Plan(on.History, on.Directory, explain: true));
        planner.Plan(new CaseHistory("another", on.Entries.Take(on.Entries.Length / 2)), on.Directory);
        planner.Plan(new CaseHistory("nothing yet", []), on.Directory);
        Assert.Equal(expected, InWords.Everything(planner.Plan(on.History, on.Directory, explain: true)));
    });
}
