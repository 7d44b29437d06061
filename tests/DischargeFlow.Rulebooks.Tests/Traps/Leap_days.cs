using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>The 29th of February 2028, a Tuesday.</summary>
public sealed class Leap_days
{
    [Fact]
    public void A_week_before_the_7th_of_March_is_the_leap_day() => Reckoning.From(new LocalDate(2028, 3, 7))
        .Gives("Tue 2028-02-29", 7.Days().Before(Reckoning.It).IfClosed(IfClosed.Keep), "Mon 2028-02-28");

    [Fact]
    public void Five_days_before_a_Sunday_in_March_is_the_leap_day() => Reckoning.From(new LocalDate(2028, 3, 5))
        .Gives("Tue 2028-02-29", 5.Days().Before(Reckoning.It).IfClosed(IfClosed.Earlier), "Mon 2028-02-28");

    [Fact]
    public void Business_days_count_the_leap_day() => Reckoning.From(new LocalDate(2028, 3, 6), Japan.Holidays)
        .Gives("Mon 2028-02-28", 5.BusinessDays().Before(Reckoning.It), "Tue 2028-02-29");

    [Fact]
    public void A_year_after_the_leap_day_ends_on_the_last_of_February() => Reckoning.From(new LocalDate(2028, 2, 29))
        .Gives("Wed 2029-02-28", 1.Years().After(Reckoning.It).IfClosed(IfClosed.Keep), "2029-03-01");

    [Theory]
    [BothPlannersWith("2028-02-28", "NotApplicable")]
    [BothPlannersWith("2028-02-29", "Open")]
    public void Whoever_was_born_on_the_1st_of_March_1963_is_65_on_the_29th_of_February(By planner, string admitted, string state)
    {
        var stay = new Situation(
                Written.Rulebook("traps", Written.Duty("of-the-elderly", Say.At(Say.Event("admission"))) with
                {
                    If = Whether.Age("birth-date", Say.At(Say.Event("admission")), 65),
                }),
                HospitalStay.Directory(HospitalStay.Weekdays(8, 18)),
                Calendars.ClosedDayTables.Empty)
            .HeldSince("2028-01-04T09:00", HospitalStay.Holders)
            .Then("2028-01-04T10:00", It.Becomes("birth-date", new FactValue.Date(new LocalDate(1963, 3, 1))))
            .Then($"{admitted}T10:00", It.Happens("admission"));
        var actual = stay.Duty(planner, "of-the-elderly").StateAt(stay.Instant($"{admitted}T10:00"));
        Assert.True(
            actual == Enum.Parse<DutyState>(state),
            $"an age is reached the day before the birthday by Japanese law, so on {admitted} the duty is {state}, not {actual}. {Reckoning.Warning("2028-02-28 or 2028-03-01, a day off either way")}");
    }
}
