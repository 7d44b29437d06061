using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Reconciling;

/// <summary>The contact was made before its reminder and its escalation were due: both are withdrawn, and only the notice went out.</summary>
public sealed class What_nobody_has_seen_of_a_ledger
{
    private static readonly Ledger Contacted =
        Reconciled.Planned.Sent(AlertKind.Notice).Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager")).Ledger;

    [Fact]
    public void Is_left_out_where_it_was_withdrawn_and_what_went_out_stays()
    {
        Assert.Equal(2, Contacted.Alerts.Values.Count(a => a.State == AlertState.Withdrawn));
        var left = Contacted.WithoutWithdrawn();
        Assert.Equal(AlertKind.Notice, Assert.Single(left.Alerts.Values).Kind);
        Assert.Equal(Contacted.Tellings, left.Tellings);
    }

    [Fact]
    public void Is_the_ledger_itself_where_nothing_was_withdrawn() => Assert.Same(Reconciled.Planned.Ledger, Reconciled.Planned.Ledger.WithoutWithdrawn());
}
