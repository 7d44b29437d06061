using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>The fold that leaves out what cannot change anything is held to the one that plans the whole at every step.</summary>
public sealed class The_quick_fold_and_the_plain_one
{
    [Fact]
    public void Send_the_same_and_end_with_the_same_duties() => Hold.ForAll(generated => Same(generated.On), usually: 400);

    [Fact]
    public void Send_the_same_when_entries_that_concern_nothing_come_between() => Hold.ForAll(
        generated =>
        {
            var on = generated.On;
            foreach (var recorded in on.RecordingMoments().ToList())
                on = on.And(recorded + Duration.FromHours(31), It.Happens("ward-changed")).And(recorded + Duration.FromDays(9), It.Becomes("room", new Histories.FactValue.Number(1)));
            Same(on);
        },
        usually: 200);

    [Fact]
    public void Run_one_after_the_other_on_the_same_desk() => Hold.ForAll(
        generated =>
        {
            var quick = new QuickFold(generated.On.Planner());
            quick.Run(generated.On.History, generated.On.Directory);
            var first = quick.Messages.ToList();
            quick.Run(new("case-2", []), generated.On.Directory);
            quick.Run(generated.On.History, generated.On.Directory);
            Assert.Equal(first, quick.Messages);
        },
        usually: 50);

    [Fact]
    public void Leave_the_same_ledger_while_nothing_goes_out() => Hold.ForAll(
        generated =>
        {
            var (on, planner, plain) = (generated.On, generated.On.Planner(), Ledger.Empty);
            foreach (var recorded in on.RecordingMoments())
                plain = Reconciler.Reconcile(plain, planner.Plan(on.History.RecordedBy(recorded), on.Directory), recorded).WithoutWithdrawn();
            var quick = new QuickFold(planner);
            Assert.Equal(plain.Alerts, quick.Unsent(on.History, on.Directory).Alerts);
            Assert.Equal(plain.Alerts, quick.Unsent(on.History, on.Directory).Alerts);
        },
        usually: 200);

    private static void Same(Situation on)
    {
        var plain = on.Fold();
        var quick = new QuickFold(on.Planner());
        quick.Run(on.History, on.Directory);
        Assert.Equal(plain.Messages, quick.Messages);
        Assert.Equal(InWords.Everything(plain.Plan with { Asks = [], Moments = [], Warnings = [] }), InWords.Everything(plain.Plan with { Duties = quick.Duties, Asks = [], Moments = [], Warnings = [] }));
    }
}
