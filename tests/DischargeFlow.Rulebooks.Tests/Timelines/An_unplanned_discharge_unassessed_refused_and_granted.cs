using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>Nobody planned the discharge of Saturday 2026-10-10, nobody had assessed the patient; consent is refused, then given.</summary>
public sealed class An_unplanned_discharge_unassessed_refused_and_granted
{
    private static readonly Situation Admitted = new Situation(
            Written.Minato(Whether.Any(Whether.Fact("adl-declined"), Whether.Fact("lives-alone"), Whether.Fact("needs-procedure"))) with { ClosedDays = ["japan"] },
            HospitalStay.Directory(HospitalStay.Weekdays(8, 18)),
            ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2026-10-01T09:00", HospitalStay.Holders)
        .Then("2026-10-05T09:00", It.Happens("admission"));

    private static readonly Situation Discharged = Admitted.Then("2026-10-13T08:50", It.Happens("discharged"), "2026-10-10T10:00");

    private static readonly Situation Assessed = Discharged.Then("2026-10-13T09:30", It.Assesses("coordination", "lives-alone"), "2026-10-09");

    private static readonly Situation Refused = Assessed.Then("2026-10-13T11:00", It.Becomes("consent", "refused"));

    private static readonly Situation Given = Refused.Then("2026-10-13T15:00", It.Becomes("consent", "given"));

    private static readonly Situation Contacted = Given.Then("2026-10-13T16:05", It.Contacts("hospital", "care-manager"), "2026-10-13T16:00");

    [Theory, BothPlanners]
    public void What_nobody_assessed_is_undecided_and_asked_for(By planner)
    {
        Assert.Equal(DutyState.Undecided, Admitted.Duty(planner, "discharge-contact").StateAt(Admitted.Instant("2026-10-05T09:00")));
        Assert.Equal(
            ["adl-declined", "lives-alone", "needs-procedure"],
            Admitted.PlanBy(planner).Asks.Select(a => a.Fact).Order(StringComparer.Ordinal));
    }

    [Theory, BothPlanners]
    public void A_discharge_learned_of_on_Tuesday_asks_the_owner_on_Tuesday(By planner) =>
        Assert.Equal(["2026-10-13T08:50 Question minato"], Discharged.MessagesBy(planner));

    [Theory, BothPlanners]
    public void One_ticked_box_starts_it_at_the_discharge_and_counts_four_hours_from_the_record(By planner)
    {
        var duty = Assessed.Duty(planner, "discharge-contact");
        Assert.Equal("2026-10-10T10:00", Assessed.Text(duty.Start?.Edge));
        Assert.Equal("2026-10-05T17:00", Assessed.Deadline(duty.WishedDue));
        Assert.Equal("2026-10-13T13:30", Assessed.Deadline(duty.Due));
        Assert.True(duty.TooLate);
        Assert.Equal(
            ["2026-10-13T08:50 Question minato", "2026-10-13T09:30 Notice minato", "2026-10-14T09:00 Escalation ward-3"],
            Assessed.MessagesBy(planner));
    }

    [Theory, BothPlanners]
    public void Refused_consent_blocks_it_tells_the_owner_and_nobody_outside(By planner)
    {
        Assert.Equal(DutyState.Blocked, Refused.Duty(planner, "discharge-contact").StateAt(Refused.Instant("2026-10-13T11:00")));
        Assert.Equal(["2026-10-13T11:00 Change minato"], Refused.MessagesBy(planner).Skip(2));
    }

    [Theory, BothPlanners]
    public void Given_consent_opens_it_with_four_new_hours(By planner)
    {
        var duty = Given.Duty(planner, "discharge-contact");
        Assert.Equal(DutyState.Open, duty.StateAt(Given.Instant("2026-10-13T15:00")));
        Assert.Equal("2026-10-13T15:00", Given.Text(duty.Known));
        Assert.Equal("2026-10-13T19:00", Given.Deadline(duty.Due));
    }

    [Theory, BothPlanners]
    public void A_contact_within_them_is_on_time(By planner)
    {
        var duty = Contacted.Duty(planner, "discharge-contact");
        Assert.Equal(DutyState.Met, duty.StateAt(Contacted.Instant("2026-10-13T16:05")));
        Assert.Equal(Punctuality.OnTime, duty.Punctuality);
        Assert.DoesNotContain(Contacted.MessagesBy(planner), m => m.Contains("Escalation"));
    }
}
