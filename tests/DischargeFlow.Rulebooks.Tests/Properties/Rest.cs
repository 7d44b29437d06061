using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 2: reconciling twice with the same plan changes nothing and sends nothing.</summary>
public sealed class Rest
{
    [Fact]
    public void Reconciling_again_with_the_same_plan_leaves_the_ledger_as_it_is() => Hold.ForAll(generated =>
    {
        foreach (var (recorded, plan, ledger) in generated.On.Steps())
        {
            var again = Reconciler.Reconcile(ledger, plan, recorded);
            Assert.Equal(ledger.Alerts.Values, again.Alerts.Values);
            Assert.Equal(ledger.Tellings.Values, again.Tellings.Values);
        }
    });
}
