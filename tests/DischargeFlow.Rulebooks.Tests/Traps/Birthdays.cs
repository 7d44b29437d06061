using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>Whether somebody has an age on the day of admission: reached the day before the birthday, as Japanese law has it, or on the birthday.</summary>
public sealed class Birthdays
{
    [Theory]
    [BothPlannersWith("2022-02-27", "NotApplicable")]
    [BothPlannersWith("2022-02-28", "Open")]
    public void By_the_day_before_a_child_of_the_leap_day_is_18_on_the_28th_of_February(By planner, string admitted, string state) =>
        Assert.Equal(state, State(planner, "2004-02-29", admitted, years: 18, dayBefore: true));

    [Theory]
    [BothPlannersWith("2022-02-27", "NotApplicable")]
    [BothPlannersWith("2022-02-28", "Open")]
    public void By_the_birthday_a_child_of_the_leap_day_is_18_on_the_28th_of_February(By planner, string admitted, string state) =>
        Assert.Equal(state, State(planner, "2004-02-29", admitted, years: 18, dayBefore: false));

    [Theory]
    [BothPlannersWith("2028-02-29", "NotApplicable")]
    [BothPlannersWith("2028-03-01", "Open")]
    public void By_the_birthday_nobody_is_older_the_day_before(By planner, string admitted, string state) =>
        Assert.Equal(state, State(planner, "1963-03-01", admitted, years: 65, dayBefore: false));

    [Theory]
    [BothPlannersWith("2026-11-18", "NotApplicable")]
    [BothPlannersWith("2026-11-19", "Open")]
    public void Who_is_not_born_yet_has_no_age(By planner, string admitted, string state) =>
        Assert.Equal(state, State(planner, "2026-11-20", admitted, years: 0, dayBefore: true));

    private static string State(By planner, string born, string admitted, int years, bool dayBefore)
    {
        var rulebook = Written.Rulebook("traps", Written.Duty("of-an-age", Say.At(Say.Event("admission"))) with
        {
            If = Whether.Age("birth-date", Say.At(Say.Event("admission")), years),
        });
        var stay = new Situation(rulebook with { AgeChangesTheDayBefore = dayBefore }, HospitalStay.Directory(HospitalStay.Weekdays(8, 18)), Calendars.ClosedDayTables.Empty)
            .HeldSince($"{admitted}T08:00", HospitalStay.Holders)
            .Then($"{admitted}T09:00", It.Becomes("birth-date", new FactValue.Date(LocalDatePattern.Iso.Parse(born).Value)))
            .Then($"{admitted}T10:00", It.Happens("admission"));
        return stay.Duty(planner, "of-an-age").StateAt(stay.Instant($"{admitted}T10:00")).ToString();
    }
}
