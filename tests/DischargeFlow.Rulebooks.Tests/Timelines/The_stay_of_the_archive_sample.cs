using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// The stay that the sample of a hospital's message archive tells: planned for Friday 2026-11-27, moved to Thursday, cancelled, planned
/// again for Monday 2026-11-30, and discharged then. Nobody records a contact.
/// </summary>
public sealed class The_stay_of_the_archive_sample
{
    private static readonly Situation Stay = new Situation(
            Written.Kitami with { ClosedDays = ["japan"] },
            HospitalStay.Directory(HospitalStay.Weekdays(8, 17, 30, 15)),
            ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2026-11-10T09:00", HospitalStay.Holders)
        .Then("2026-11-16T10:00", It.Happens("admission"))
        .Then("2026-11-17T09:00", It.Assesses("coordination", "adl-declined"))
        .Then("2026-11-20T11:10", It.PlansDischargeOn(2026, 11, 27))
        .Then("2026-11-24T09:30", It.PlansDischargeOn(2026, 11, 26))
        .Then("2026-11-24T16:00", It.Cancels("planned-discharge"))
        .Then("2026-11-25T09:00", It.PlansDischargeOn(2026, 11, 30))
        .Then("2026-11-30T10:30", It.Happens("discharged"), "2026-11-30T10:00");

    [Theory, BothPlanners]
    public void Exactly_these_messages_go_out(By planner) => Assert.Equal(
        [
            "2026-11-20T11:10 Notice akatsuki",
            "2026-11-20T11:10 Notice minato",
            "2026-11-24T09:00 Escalation ward-3",
            "2026-11-24T09:30 Change akatsuki",
            "2026-11-24T09:30 Change minato",
            "2026-11-24T09:30 Change ward-3",
            "2026-11-24T16:00 Retraction akatsuki",
            "2026-11-24T16:00 Retraction minato",
            "2026-11-24T16:00 Retraction ward-3",
            "2026-11-25T09:00 Change akatsuki",
            "2026-11-25T09:00 Change minato",
            "2026-11-26T09:00 Escalation ward-3",
        ],
        Stay.MessagesBy(planner).Order(StringComparer.Ordinal));

    [Theory]
    [BothPlannersWith("2026-11-20T11:10", "2026-11-22")]
    [BothPlannersWith("2026-11-24T09:30", "2026-11-24T13:30")]
    [BothPlannersWith("2026-11-25T09:00", "2026-11-25")]
    [BothPlannersWith("2026-11-30T10:30", "2026-11-25")]
    public void The_due_follows_the_plan(By planner, string asOf, string due)
    {
        var then = Stay.AsOf(asOf);
        Assert.Equal(due, then.Deadline(then.Duty(planner, "discharge-contact").Due));
    }

    [Theory, BothPlanners]
    public void A_cancelled_discharge_leaves_the_duty_void(By planner)
    {
        var then = Stay.AsOf("2026-11-24T16:00");
        Assert.Equal(DutyState.Void, then.Duty(planner, "discharge-contact").StateAt(then.Instant("2026-11-24T16:00")));
    }

    [Theory, BothPlanners]
    public void It_stays_overdue_until_it_lapses_fourteen_days_after_the_discharge(By planner)
    {
        var duty = Stay.Duty(planner, "discharge-contact");
        Assert.Equal(DutyState.Overdue, duty.StateAt(Stay.Instant("2026-12-14T23:59")));
        Assert.Equal(DutyState.Lapsed, duty.StateAt(Stay.Instant("2026-12-15T00:00")));
    }
}
