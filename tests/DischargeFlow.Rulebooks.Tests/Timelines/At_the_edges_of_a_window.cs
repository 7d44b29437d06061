using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>Deeds on a stay from Monday 2026-11-16 on that lie at the very edge of what counts, or at the very moment at which a date moves.</summary>
public sealed class At_the_edges_of_a_window
{
    private static readonly Phrase Admission = Say.At(Say.Event("admission"));

    private static readonly Phrase Planned = Say.At(Say.Date("planned-discharge"));

    private static Situation Admitted(Duty duty) =>
        new Situation(Written.Rulebook("edges", duty), HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Empty)
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-16T11:00", It.PlansDischargeOn(2026, 11, 20));

    /// <summary>It lapses two days after admission, with the end of Wednesday 18.</summary>
    [Theory]
    [BothPlannersWith("2026-11-18T23:59", "Met")]
    [BothPlannersWith("2026-11-19T00:00", "Lapsed")]
    public void What_is_done_as_the_duty_lapses_comes_too_late(By planner, string done, string state)
    {
        var stay = Admitted(Written.Duty("contact", Admission) with { Ends = [Written.Lapses(2.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep))] });
        Assert.Equal(state, $"{stay.Then(done, It.Contacts("hospital", "care-manager")).Duty(planner, "contact").StateAt(stay.Instant("2026-11-19T00:00"))}");
    }

    /// <summary>It counts from two days before Friday 20 on, that is from Wednesday 18.</summary>
    [Theory]
    [BothPlannersWith("2026-11-17", "Open")]
    [BothPlannersWith("2026-11-18", "Met")]
    public void What_was_done_on_the_date_before_the_window_opens_lies_outside(By planner, string done, string state)
    {
        var stay = Admitted(Written.Duty("contact", Admission) with { From = new WindowStart.FromMoment(2.Days().Before(Say.Date("planned-discharge")).IfClosed(IfClosed.Keep)) });
        Assert.Equal(state, $"{stay.Then("2026-11-19T09:00", It.Contacts("hospital", "care-manager"), done).Duty(planner, "contact").StateAt(stay.Instant("2026-11-19T09:00"))}");
    }

    /// <summary>Due on Friday 20, until the date is moved to Tuesday 17 at the very minute of the deed, or at the midnight that ends its date.</summary>
    [Theory]
    [BothPlannersWith("2026-11-18T10:00", "2026-11-18T10:00", "Late")]
    [BothPlannersWith("2026-11-18T10:00", "2026-11-18T10:01", "OnTime")]
    [BothPlannersWith("2026-11-18", "2026-11-18T23:59", "Late")]
    [BothPlannersWith("2026-11-18", "2026-11-19T00:00", "OnTime")]
    public void A_deed_is_judged_by_what_was_recorded_by_then(By planner, string done, string moved, string punctuality)
    {
        var stay = Admitted(Written.Duty("contact", Admission, Planned) with { IfTooLate = new IfTooLate.Keep() });
        stay = stay.Then("2026-11-18T10:00", It.Contacts("hospital", "care-manager"), done).Then(moved, It.PlansDischargeOn(2026, 11, 17));
        Assert.Equal(punctuality, $"{stay.Duty(planner, "contact").Punctuality}");
    }

    /// <summary>
    /// Nobody owed it on Tuesday 17 as far as anybody knew then, and planned was Monday 16; on Thursday 19 it is learned that it had been owed since
    /// Monday, with Friday 20 as the planned date by then.
    /// </summary>
    [Theory, BothPlanners]
    public void A_deed_from_before_the_duty_was_held_is_judged_by_the_due_moment_of_now(By planner)
    {
        var stay = Admitted(Written.Duty("contact", Admission, Planned) with { If = Whether.Fact("lives-alone"), IfTooLate = new IfTooLate.Keep() })
            .Then("2026-11-16T11:30", It.Becomes("lives-alone", false))
            .Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 16))
            .Then("2026-11-17T12:00", It.Contacts("hospital", "care-manager"))
            .Then("2026-11-18T09:00", It.PlansDischargeOn(2026, 11, 20))
            .Then("2026-11-19T09:00", It.Becomes("lives-alone", true), "2026-11-16T12:00");
        Assert.Equal(Punctuality.OnTime, stay.Duty(planner, "contact").Punctuality);
    }

    /// <summary>That the patient lives alone is known by its date, which is the date on which the duty starts.</summary>
    [Theory, BothPlanners]
    public void A_duty_whose_condition_is_met_with_its_first_day_starts_on_that_day(By planner)
    {
        var stay = Admitted(Written.Duty("contact", Planned, 1.Days().After(Say.Start).IfClosed(IfClosed.Keep)) with { If = Whether.Fact("lives-alone") })
            .Then("2026-11-20T12:00", It.Becomes("lives-alone", true), "2026-11-20");
        Assert.True(stay.Duty(planner, "contact").Start!.Value.Moment.IsDay, "not from midnight on, but on Friday 20");
    }

    /// <summary>It starts on Friday 20 and was wished for two days before, which everybody knew since Monday. What takes the place of that counts from its start.</summary>
    [Theory, BothPlanners]
    public void A_due_moment_before_the_start_is_too_late_though_it_was_known_early(By planner)
    {
        var contact = Written.Duty("contact", Planned, 2.Days().Before(Say.Date("planned-discharge")).IfClosed(IfClosed.Keep)) with
        {
            From = new WindowStart.AnyTime(),
            IfTooLate = new IfTooLate.Instead(1.Days().After(Say.Known).IfClosed(IfClosed.Keep)),
        };
        var stay = Admitted(contact);
        Assert.Equal("2026-11-21", stay.Deadline(stay.Duty(planner, "contact").Due));
    }
}
