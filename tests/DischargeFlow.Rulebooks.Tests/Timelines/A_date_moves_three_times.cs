using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>A hospital that is open Monday to Friday and closed from 19 to 23 September 2026; a discharge that is planned, moved, moved again.</summary>
public sealed class A_date_moves_three_times
{
    private static readonly Situation Planned = new Situation(
            Written.Minato(),
            HospitalStay.Directory(HospitalStay.Weekdays(8, 18), HospitalStay.Dates(new LocalDate(2026, 9, 19), new LocalDate(2026, 9, 23))),
            Calendars.ClosedDayTables.Empty)
        .HeldSince("2026-09-01T09:00", HospitalStay.Holders)
        .Then("2026-09-10T11:00", It.PlansDischargeOn(2026, 10, 2));

    private static readonly Situation Moved = Planned.Then("2026-09-18T16:00", It.PlansDischargeOn(2026, 9, 25));

    private static readonly Situation Contacted = Moved.Then("2026-09-24T08:40", It.Contacts("hospital", "care-manager"), "2026-09-18T16:30");

    private static readonly Situation MovedAgain = Contacted.Then("2026-09-24T13:00", It.PlansDischargeOn(2026, 10, 8));

    private static readonly Situation Undone = MovedAgain.Then("2026-09-25T10:00", It.Retracts(4));

    [Theory, BothPlanners]
    public void The_due_rolls_from_the_closed_Sunday_to_the_Friday_before(By planner)
    {
        var duty = Planned.Duty(planner, "discharge-contact");
        Assert.Equal("2026-09-25T17:00", Planned.Deadline(duty.Due));
        Assert.Equal(DutyState.Open, duty.StateAt(Planned.Instant("2026-09-10T11:00")));
    }

    [Theory, BothPlanners]
    public void The_owner_is_told_at_once_and_reminded_two_business_days_before(By planner) => Assert.Equal(
        ["2026-09-10T11:00 Notice minato", "2026-09-18T09:00 Reminder minato", "2026-09-28T09:00 Escalation ward-3"],
        Planned.MessagesBy(planner));

    [Theory, BothPlanners]
    public void An_hour_left_is_not_too_late(By planner)
    {
        var duty = Moved.Duty(planner, "discharge-contact");
        Assert.Equal("2026-09-18T17:00", Moved.Deadline(duty.Due));
        Assert.False(duty.TooLate);
        Assert.Equal("2026-09-18T16:00", Moved.Text(duty.Known));
    }

    [Theory, BothPlanners]
    public void A_moved_date_sends_one_change_notice_and_passes_the_old_reminder_over(By planner)
    {
        Assert.Equal(
            ["2026-09-10T11:00 Notice minato", "2026-09-18T09:00 Reminder minato", "2026-09-18T16:00 Change minato", "2026-09-24T09:00 Escalation ward-3"],
            Moved.MessagesBy(planner));
        Assert.Contains(Moved.Duty(planner, "discharge-contact").Alerts, a => a.PassedOver && Moved.Text(a.At) == "2026-09-16T09:00");
    }

    [Theory, BothPlanners]
    public void A_contact_that_is_recorded_late_is_on_time_and_withdraws_the_escalation(By planner)
    {
        var duty = Contacted.Duty(planner, "discharge-contact");
        Assert.Equal(DutyState.Met, duty.StateAt(Contacted.Instant("2026-09-24T08:40")));
        Assert.Equal(Punctuality.OnTime, duty.Punctuality);
        Assert.DoesNotContain(Contacted.MessagesBy(planner), m => m.Contains("Escalation"));
    }

    [Theory, BothPlanners]
    public void A_date_that_moves_again_reopens_the_duty(By planner)
    {
        var duty = MovedAgain.Duty(planner, "discharge-contact");
        Assert.Equal(DutyState.Open, duty.StateAt(MovedAgain.Instant("2026-09-24T13:00")));
        Assert.Equal("2026-10-02T17:00", MovedAgain.Deadline(duty.Due));
        Assert.Equal(
            ["2026-09-24T13:00 Change minato", "2026-09-30T09:00 Reminder minato", "2026-10-05T09:00 Escalation ward-3"],
            MovedAgain.MessagesBy(planner).Skip(3));
    }

    [Theory, BothPlanners]
    public void Taking_the_move_back_lets_the_deed_count_again_and_retracts_what_was_told(By planner)
    {
        var duty = Undone.Duty(planner, "discharge-contact");
        Assert.Equal(DutyState.Met, duty.StateAt(Undone.Instant("2026-09-25T10:00")));
        Assert.Equal(Punctuality.OnTime, duty.Punctuality);
        Assert.Equal(
            [
                "2026-09-10T11:00 Notice minato",
                "2026-09-18T09:00 Reminder minato",
                "2026-09-18T16:00 Change minato",
                "2026-09-24T13:00 Change minato",
                "2026-09-25T10:00 Retraction minato",
            ],
            Undone.MessagesBy(planner));
    }
}
