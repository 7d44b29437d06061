using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;

namespace DischargeFlow.Rulebooks.Tests.Reconciling;

/// <summary>The notice of Monday 9 November at 10:00 was taken up for delivery; then something else becomes known.</summary>
public sealed class What_delivery_has_begun_with
{
    [Theory]
    [InlineData(AlertState.Claimed), InlineData(AlertState.Sent), InlineData(AlertState.Dead), InlineData(AlertState.Acknowledged)]
    public void Is_no_longer_touched_when_it_is_on_its_way_or_gone(AlertState state)
    {
        var before = Reconciled.Planned.Moved(AlertKind.Notice, state);
        var row = before.Row(AlertKind.Notice);
        Assert.Equal(row, before.Then("2026-11-10T10:00", It.PlansDischargeOn(2026, 11, 30)).Row(AlertKind.Notice));
        Assert.Equal(row, before.Then("2026-11-10T10:00", It.Cancels("planned-discharge")).Row(AlertKind.Notice));
    }

    [Theory]
    [InlineData(AlertState.Planned), InlineData(AlertState.Retry), InlineData(AlertState.Held)]
    public void Is_withdrawn_when_it_waits_and_nothing_is_owed_any_more(AlertState state)
    {
        var cancelled = Reconciled.Planned.Moved(AlertKind.Notice, state).Then("2026-11-10T10:00", It.Cancels("planned-discharge"));
        Assert.Equal("Withdrawn 2026-11-09T10:00", cancelled.Line(AlertKind.Notice));
        Assert.Equal("Withdrawn 2026-11-18T09:00", cancelled.Line(AlertKind.Reminder));
        Assert.Empty(cancelled.Rows(AlertKind.Retraction));
    }

    [Theory]
    [InlineData(AlertState.Retry), InlineData(AlertState.Held)]
    public void Keeps_its_moment_while_it_waits_until_the_rule_plans_a_later_one(AlertState state)
    {
        var waiting = Reconciled.Planned.Moved(AlertKind.Notice, state).Again("2026-11-09T12:00");
        Assert.Equal($"{state} 2026-11-09T10:00", waiting.Line(AlertKind.Notice));

        var moved = waiting.Then("2026-11-10T10:00", It.PlansDischargeOn(2026, 12, 4));
        Assert.Equal($"{state} 2026-11-10T10:00", moved.Line(AlertKind.Notice));
        Assert.Equal(new(2026, 12, 4), moved.Row(AlertKind.Notice).Shown.PreparedFor);
        Assert.Empty(moved.Rows(AlertKind.Change));
    }

    [Fact]
    public void Leaves_a_reminder_for_a_moment_before_anybody_knew_of_it_passed_over_and_not_late()
    {
        // Discharge on Friday the 20th leaves four hours from Wednesday at 10:00; two open days before that is Monday.
        var sooner = Reconciled.Planned.Then("2026-11-18T10:00", It.PlansDischargeOn(2026, 11, 20));
        Assert.Equal(["PassedOver 2026-11-16T09:00", "Withdrawn 2026-11-18T09:00"], sooner.Rows(AlertKind.Reminder).OrderBy(a => a.At).Select(sooner.Line));
    }

    [Fact]
    public void Does_not_hold_back_the_rest_when_a_duty_vanishes_and_every_other_stays_as_it_was()
    {
        var settled = Reconciled.Planned.On.Plan();
        var ledger = Reconciler.Reconcile(Reconciled.Planned.Ledger, settled with { Duties = [] }, Reconciled.Planned.On.Instant("2026-11-10T10:00"), settled);
        Assert.All(ledger.Alerts.Values, a => Assert.Equal(AlertState.Withdrawn, a.State));
    }
}
