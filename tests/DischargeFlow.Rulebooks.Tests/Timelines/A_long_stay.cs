using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// From Thursday 1 October 2026 on somebody moves the planned discharge five times a day, from nine to thirteen o'clock: to Friday 27 November, then to Monday
/// 30 November, and back.
/// </summary>
public sealed class A_long_stay
{
    private static readonly Situation Admitted =
        new Situation(Written.Kitami, HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays)).HeldSince("2026-09-30T09:00", HospitalStay.Holders)
            .Then("2026-09-30T10:00", It.Happens("admission")).Then("2026-09-30T11:00", It.Becomes("adl-declined", true));

    [Theory]
    [BothPlannersWith("17", "2026-11-22")]
    [BothPlannersWith("18", "2026-11-25")]
    [BothPlannersWith("33", "2026-11-22")]
    public void Is_due_by_the_date_that_was_recorded_last(By planner, string moves, string due) => Due(planner, int.Parse(moves, System.Globalization.CultureInfo.InvariantCulture), due);

    /// <summary>The reference would go through all of that too often.</summary>
    [Theory]
    [InlineData(59, "2026-11-22")]
    [InlineData(60, "2026-11-25")]
    [InlineData(61, "2026-11-22")]
    [InlineData(64, "2026-11-25")]
    [InlineData(130, "2026-11-25")]
    public void Is_so_however_often_it_moved(int moves, string due) => Due(By.Running, moves, due);

    private static void Due(By planner, int moves, string due)
    {
        var stay = Admitted;
        for (var i = 0; i < moves; i++)
        {
            var recorded = $"2026-10-{1 + (i / 5):00}T{9 + (i % 5):00}:00";
            stay = stay.Then(recorded, i % 2 == 0 ? It.PlansDischargeOn(2026, 11, 27) : It.PlansDischargeOn(2026, 11, 30));
        }

        var duty = stay.Duty(planner, "discharge-contact");
        Assert.True(due == stay.Deadline(duty.Due), $"five days before the date that was recorded last is {due}, not {stay.Deadline(duty.Due)}");
        Assert.Equal(DutyState.Overdue, duty.States[^1].State);
    }
}
