using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;

namespace DischargeFlow.Rulebooks.Tests.Reconciling;

/// <summary>The hospital was told of Friday the 27th; the date has moved to Monday the 30th, and a change notice says so.</summary>
public sealed class A_change_that_is_on_its_way
{
    private static readonly Reconciled Told = Reconciled.Planned.Sent(AlertKind.Notice);

    private static readonly Reconciled Moved = Told.Then("2026-11-10T10:00", It.PlansDischargeOn(2026, 11, 30));

    [Fact]
    public void Names_the_duty_the_party_and_the_new_date()
    {
        var change = Moved.Row(AlertKind.Change);
        Assert.Equal("Planned 2026-11-10T10:00", Moved.Line(AlertKind.Change));
        Assert.Equal("case-1/minato/discharge-contact|hospital|minato|told#1", change.Key.Value);
        Assert.Equal(("hospital", "minato", ""), (change.Role, change.Party!.Value.ToString(), change.Step));
        // Five days before Monday the 30th is Wednesday the 25th; the first minute that is too late is shown.
        Assert.Equal((ToldStatus.Owed, new NodaTime.LocalDate(2026, 11, 30)), (change.Shown.Status, change.Shown.PreparedFor));
        Assert.Equal("2026-11-25T17:01", Moved.On.Text(change.Shown.Due));
    }

    [Theory]
    [InlineData(AlertState.Planned), InlineData(AlertState.Retry), InlineData(AlertState.Held)]
    public void Takes_a_further_move_with_it_at_its_own_moment_while_it_waits(AlertState state)
    {
        var again = Moved.Moved(AlertKind.Change, state).Then("2026-11-11T10:00", It.PlansDischargeOn(2026, 12, 4));
        Assert.Equal($"{state} 2026-11-10T10:00", again.Line(AlertKind.Change));
        Assert.Equal(new(2026, 12, 4), Assert.Single(again.Rows(AlertKind.Change)).Shown.PreparedFor);
    }

    [Theory]
    [InlineData(AlertState.Planned), InlineData(AlertState.Retry), InlineData(AlertState.Held)]
    public void Is_withdrawn_when_the_date_moves_back_before_it_went(AlertState state)
    {
        var back = Moved.Moved(AlertKind.Change, state).Then("2026-11-11T10:00", It.PlansDischargeOn(2026, 11, 27));
        Assert.Equal("Withdrawn 2026-11-10T10:00", back.Line(AlertKind.Change));
        Assert.Equal("Planned 2026-11-12T10:00", back.Then("2026-11-12T10:00", It.PlansDischargeOn(2026, 11, 30)).Line(AlertKind.Change));
    }

    [Fact]
    public void Is_left_alone_when_it_was_taken_up_and_a_second_one_follows_once_it_was_sent()
    {
        var claimed = Moved.Moved(AlertKind.Change, AlertState.Claimed).Then("2026-11-11T10:00", It.PlansDischargeOn(2026, 12, 4));
        Assert.Equal(new(2026, 11, 30), Assert.Single(claimed.Rows(AlertKind.Change)).Shown.PreparedFor);
        Assert.Equal("Claimed 2026-11-10T10:00", claimed.Line(AlertKind.Change));

        var sent = claimed.Sent(AlertKind.Change).Again("2026-11-11T11:00");
        Assert.Equal(["Sent 2026-11-10T10:00", "Planned 2026-11-11T11:00"], sent.Rows(AlertKind.Change).Select(sent.Line));
        Assert.Equal("case-1/minato/discharge-contact|hospital|minato|told#2", sent.Row(AlertKind.Change).Key.Value);
    }

    [Fact]
    public void Becomes_a_retraction_when_the_date_is_cancelled_before_it_went()
    {
        var cancelled = Moved.Then("2026-11-11T10:00", It.Cancels("planned-discharge"));
        Assert.Empty(cancelled.Rows(AlertKind.Change));
        Assert.Equal("Planned 2026-11-10T10:00", cancelled.Line(AlertKind.Retraction));
    }

    [Fact]
    public void Is_not_made_of_what_another_rulebook_or_another_case_was_told()
    {
        var other = Reconciled.Of(Written.Minato() with { Name = "other" }).Then("2026-11-10T10:00", It.Happens("admission"));
        Assert.DoesNotContain(Reconciler.Reconcile(Told.Ledger, other.On.Plan(), Told.On.Instant("2026-11-10T10:00")).Alerts.Values, a => a.Kind is AlertKind.Change or AlertKind.Retraction);
        var another = Told.On.Plan() with { CaseKey = "case-2", Duties = [] };
        Assert.DoesNotContain(Reconciler.Reconcile(Told.Ledger, another, Told.On.Instant("2026-11-10T10:00")).Alerts.Values, a => a.Kind is AlertKind.Change or AlertKind.Retraction);
    }

    [Fact]
    public void Is_a_retraction_when_the_rule_no_longer_has_the_duty()
    {
        var without = Reconciler.Reconcile(Told.Ledger, Told.On.Plan() with { Duties = [] }, Told.On.Instant("2026-11-10T10:00"));
        Assert.Equal(ToldStatus.Gone, Assert.Single(without.Alerts.Values, a => a.Kind == AlertKind.Retraction).Shown.Status);
    }

    [Fact]
    public void Need_not_go_when_a_reminder_with_the_same_date_goes_before_it() =>
        Assert.Equal("Withdrawn 2026-11-10T10:00", Moved.Sent(AlertKind.Reminder).Line(AlertKind.Change));

    [Fact]
    public void Sent_twice_counts_once()
    {
        var once = Moved.Sent(AlertKind.Change);
        Assert.Equal(once.Ledger.Tellings, once.Sent(AlertKind.Change).Ledger.Tellings);
        Assert.Equal(1, Assert.Single(once.Ledger.Tellings.Values).Number);
        Assert.Equal(once.Ledger.Alerts, Reconciler.Sent(once.Ledger, [new("no such alert")]).Alerts);
    }
}
