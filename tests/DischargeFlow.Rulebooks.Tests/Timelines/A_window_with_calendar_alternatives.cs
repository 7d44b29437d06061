using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// Two fees of an office that is open Monday to Friday from 9 to 17 in the week before the holidays of May 2027: the first within the
/// day of admission, the second within three days, each with an exception for admissions after closing.
/// </summary>
public sealed class A_window_with_calendar_alternatives
{
    private static readonly Situation Office = new Situation(
            Written.NationalFees with { ClosedDays = ["japan"] }, HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2027-04-01T09:00", HospitalStay.Holders);

    [Theory]
    [BothPlannersWith("2027-04-30T18:00", "2027-05-01", "2027-05-03")]
    [BothPlannersWith("2027-05-01T10:00", "2027-05-02", "2027-05-03")]
    [BothPlannersWith("2027-04-30T07:00", "2027-04-30", "2027-05-02")]
    public void Each_admission_has_its_own_last_days(By planner, string admitted, string first, string second)
    {
        var stay = Office.Then(admitted, It.Happens("admission"));
        Assert.Equal(first, stay.Deadline(stay.Duty(planner, "fee-1").Due));
        Assert.Equal(second, stay.Deadline(stay.Duty(planner, "fee-2").Due));
        Assert.False(stay.Duty(planner, "fee-1").Due!.Value.Provisional);
    }

    [Theory, BothPlanners]
    public void An_admission_without_its_hour_counts_on_the_strict_side_until_the_hour_is_known(By planner)
    {
        var stay = Office.Then("2027-04-30T09:00", It.Happens("admission"), "2027-04-30");
        var (first, second) = (stay.Duty(planner, "fee-1"), stay.Duty(planner, "fee-2"));
        Assert.Equal("2027-04-30", stay.Deadline(first.Due));
        Assert.Equal("2027-05-02", stay.Deadline(second.Due));
        Assert.True(first.Due!.Value.Provisional, "the hour decides, and nobody recorded it");
        Assert.True(second.Due!.Value.Provisional);
    }

    [Theory, BothPlanners]
    public void Information_sent_before_the_admission_meets_both_and_nobody_is_told_anything(By planner)
    {
        var stay = Office
            .Then("2027-04-28T10:00", It.Happens("admission-information-sent"))
            .Then("2027-04-30T18:00", It.Happens("admission"));
        Assert.Equal(DutyState.Met, stay.Duty(planner, "fee-1").StateAt(stay.Instant("2027-04-30T18:00")));
        Assert.Equal(DutyState.Met, stay.Duty(planner, "fee-2").StateAt(stay.Instant("2027-04-30T18:00")));
        Assert.Empty(stay.MessagesBy(planner));
    }

    [Theory, BothPlanners]
    public void An_admission_that_is_corrected_to_before_closing_takes_the_first_fee_away(By planner)
    {
        var sent = Office
            .Then("2027-04-30T18:00", It.Happens("admission"))
            .Then("2027-05-01T11:00", It.Happens("admission-information-sent"));
        Assert.Equal(DutyState.Met, sent.Duty(planner, "fee-1").StateAt(sent.Instant("2027-05-01T11:00")));

        var corrected = sent.Corrected("2027-05-02T09:00", 1, "2027-04-30T16:30");
        var now = corrected.Instant("2027-05-02T09:00");
        Assert.Equal("2027-04-30", corrected.Deadline(corrected.Duty(planner, "fee-1").Due));
        Assert.Equal(DutyState.Lapsed, corrected.Duty(planner, "fee-1").StateAt(now));
        Assert.Equal(DutyState.Met, corrected.Duty(planner, "fee-2").StateAt(now));
    }

    [Theory, BothPlanners]
    public void An_admission_that_is_learned_of_too_late_lapses_without_a_reminder(By planner)
    {
        var stay = Office.Then("2027-05-06T09:00", It.Happens("admission"), "2027-04-30T18:00");
        Assert.Equal(DutyState.Lapsed, stay.Duty(planner, "fee-1").StateAt(stay.Instant("2027-05-06T09:00")));
        Assert.Equal(DutyState.Lapsed, stay.Duty(planner, "fee-2").StateAt(stay.Instant("2027-05-06T09:00")));
        Assert.Empty(stay.MessagesBy(planner));
    }
}
