using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// On Monday 2026-11-16 the discharge was planned for Wednesday 25, at an hour that nobody recorded, and for Thursday 26. What was said on one date counts in the order in which it was
/// recorded only where an hour is missing.
/// </summary>
public sealed class Days_with_and_without_an_hour
{
    private static readonly Situation Monday = new Situation(
            Written.Rulebook("minato", Written.Duty("call", Say.At(Say.FactSet("planned-discharge")), Say.At(Say.Date("planned-discharge")))),
            HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
        .Then("2026-11-16T11:00", It.PlansDischargeOn(2026, 11, 26), "2026-11-16T08:00")
        .Then("2026-11-16T12:00", It.PlansDischargeOn(2026, 11, 25), "2026-11-16");

    [Theory, BothPlanners]
    public void What_was_recorded_last_of_a_day_without_an_hour_is_so(By planner) => Assert.Equal("2026-11-25", Due(Monday, planner));

    [Theory, BothPlanners]
    public void What_was_said_at_the_later_hour_of_another_day_is_so_though_it_was_recorded_first(By planner)
    {
        var tuesday = Monday.Then("2026-11-17T12:00", It.PlansDischargeOn(2026, 11, 27)).Then("2026-11-17T13:00", It.PlansDischargeOn(2026, 11, 20), "2026-11-17T10:00");
        Assert.Equal("2026-11-27", Due(tuesday, planner));
    }

    private static string? Due(Situation on, By planner) => on.Deadline(on.Duty(planner, "call").Due);
}
