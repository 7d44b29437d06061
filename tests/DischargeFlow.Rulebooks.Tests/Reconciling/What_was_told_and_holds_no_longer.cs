using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;

namespace DischargeFlow.Rulebooks.Tests.Reconciling;

/// <summary>Somebody was told of the contact before discharge on Friday 27 November, and its ground is gone, or its time has moved.</summary>
public sealed class What_was_told_and_holds_no_longer
{
    private static readonly Duty Contact = Written.Minato().Duties[0];

    private static readonly Reconciled Met = Reconciled.Planned.Sent(AlertKind.Notice).Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager"));

    [Fact]
    public void Is_taken_back_though_the_contact_was_made_when_nobody_goes_home() =>
        Assert.Equal("Planned 2026-11-11T10:00", Met.Then("2026-11-11T10:00", It.Cancels("planned-discharge")).Line(AlertKind.Retraction));

    [Fact]
    public void Is_not_taken_back_after_a_death_when_the_contact_had_been_made()
    {
        var died = Met.Then("2026-11-11T10:00", It.Happens("died")).Then("2026-11-11T11:00", It.Cancels("planned-discharge"));
        Assert.Empty(died.Rows(AlertKind.Retraction));
    }

    [Fact]
    public void Is_taken_back_after_a_death_when_nobody_had_made_the_contact()
    {
        var died = Reconciled.Planned.Sent(AlertKind.Notice).Then("2026-11-11T10:00", It.Happens("died"));
        Assert.Equal("Planned 2026-11-11T10:00", died.Line(AlertKind.Retraction));
    }

    [Fact]
    public void Is_not_taken_back_when_the_contact_was_made_and_the_rule_no_longer_has_the_duty()
    {
        var without = Reconciler.Reconcile(Met.Ledger, Met.On.Plan() with { Duties = [] }, Met.On.Instant("2026-11-11T10:00"));
        Assert.DoesNotContain(without.Alerts.Values, a => a.Kind == AlertKind.Retraction);
    }

    [Fact]
    public void Is_not_taken_back_when_it_was_done_and_nobody_prepares_for_a_date()
    {
        // Nine days after the day was set: no date that is planned, so none that could be called off.
        var nineDaysAfter = Written.Minato() with { Duties = [Contact with { Due = 9.Days().After(Say.Start).IfClosed(IfClosed.Keep) }] };
        var told = Reconciled.Of(nineDaysAfter).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27)).Sent(AlertKind.Notice);
        Assert.Null(Assert.Single(told.Ledger.Tellings.Values).Shown.PreparedFor);
        var met = told.Then("2026-11-10T10:00", It.Contacts("hospital", "care-manager"));
        Assert.Empty(met.Then("2026-11-11T10:00", It.Cancels("planned-discharge")).Rows(AlertKind.Retraction));
        Assert.Equal("Planned 2026-11-11T10:00", told.Then("2026-11-11T10:00", It.Cancels("planned-discharge")).Line(AlertKind.Retraction));
    }

    [Fact]
    public void Is_owed_all_the_same_when_only_its_start_moves_to_a_later_day()
    {
        // Ten days before Friday the 27th is Tuesday the 17th; before Friday 4 December it is Tuesday the 24th.
        var tenDaysBefore = Written.Minato() with
        {
            Duties = [Contact with { Starts = 10.Days().Before(Say.Moment("discharge-day")).IfClosed(IfClosed.Keep), From = new WindowStart.AnyTime() }],
        };
        var moved = Reconciled.Of(tenDaysBefore).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27)).Sent(AlertKind.Notice)
            .Then("2026-11-18T10:00", It.PlansDischargeOn(2026, 12, 4));
        Assert.Empty(moved.Rows(AlertKind.Retraction));
        var change = moved.Row(AlertKind.Change);
        Assert.Equal((ToldStatus.Owed, new NodaTime.LocalDate(2026, 12, 4)), (change.Shown.Status, change.Shown.PreparedFor));
    }

    [Fact]
    public void Is_taken_back_from_the_one_ward_head_while_the_other_is_told()
    {
        var toTheWard = Written.Minato() with { Duties = [Contact with { Tell = [Say.Notice(Say.At(Say.Start), "ward-head")] }] };
        var passedOn = Reconciled.Of(toTheWard).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27)).Sent(AlertKind.Notice)
            .Then("2026-11-10T10:00", It.Holds("ward-head", "ward-4"));
        Assert.Equal(("ward-head", "ward-3"), (passedOn.Row(AlertKind.Retraction).Role, passedOn.Row(AlertKind.Retraction).Party!.Value.Value));
        Assert.Equal("Planned 2026-11-10T10:00", passedOn.Line(AlertKind.Retraction));
        Assert.Equal("ward-4", Assert.Single(passedOn.Rows(AlertKind.Notice), n => n.State == AlertState.Planned).Party!.Value.Value);
    }

    [Fact]
    public void Is_told_anew_in_the_role_that_had_the_notice_and_not_in_the_one_that_only_an_escalation_reaches()
    {
        // In a small hospital the discharge desk is the ward's head, too.
        var desk = HospitalStay.Holders.First(h => h.Role == "hospital").Party;
        var told = Reconciled.Of(Written.Minato()).Then("2026-11-09T09:00", It.Holds("ward-head", desk)).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27))
            .Sent(AlertKind.Notice).Again("2026-11-23T09:00").Sent(AlertKind.Escalation);
        var calledOff = told.Then("2026-11-23T10:00", It.Cancels("planned-discharge"));
        Assert.Equal(["hospital", "ward-head"], calledOff.Rows(AlertKind.Retraction).Select(r => r.Role).Order());
        var heard = calledOff with { Ledger = Reconciler.Sent(calledOff.Ledger, calledOff.Rows(AlertKind.Retraction).Select(r => r.Key)) };
        var onAgain = heard.Then("2026-11-23T11:00", It.PlansDischargeOn(2026, 11, 27));
        Assert.Equal("hospital", Assert.Single(onAgain.Rows(AlertKind.Change)).Role);
    }

    [Fact]
    public void Is_told_anew_by_a_notice_that_never_went_out()
    {
        // Four business days before Friday the 20th is Monday the 16th, two are Wednesday the 18th.
        var reminderFirst = Written.Minato() with
        {
            Duties = [Contact with { Tell = [Say.Reminder(4.BusinessDays().Before(Say.Due).Clock(9), "owner"), Say.Notice(2.BusinessDays().Before(Say.Due).Clock(9), "owner")] }],
        };
        var calledOff = Reconciled.Of(reminderFirst).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27)).Again("2026-11-16T09:00").Sent(AlertKind.Reminder)
            .Then("2026-11-17T10:00", It.Cancels("planned-discharge")).Sent(AlertKind.Retraction);
        var onAgain = calledOff.Then("2026-11-17T11:00", It.PlansDischargeOn(2026, 11, 27));
        Assert.Equal("Planned 2026-11-18T09:00", onAgain.Line(AlertKind.Notice));
        Assert.Empty(onAgain.Rows(AlertKind.Change));
    }
}
