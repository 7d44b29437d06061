using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Reference;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>The planner and the reconciler that run are held to the slow ones, on generated rulebooks and histories.</summary>
public sealed class The_planner_that_runs_and_the_reference
{
    [Fact]
    public void Plan_the_same() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        InWords.Same(InWords.Of(on, on.PlanBy(By.Reference)), InWords.Of(on, on.PlanBy(By.Running)), "reference", "running");
    }, usually: 300);

    [Fact]
    public void Send_the_same() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        InWords.Same(on.MessagesBy(By.Reference), on.MessagesBy(By.Running), "reference", "running");
    }, usually: 150);
}
