using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// The hospital calls on Thursday 19 November 2026. Afterwards somebody corrects what was recorded. The call is judged by the due moment of that Thursday, as whoever knew of the
/// corrections would have counted it.
/// </summary>
public sealed class A_deed_that_is_judged_after_a_correction
{
    private static readonly EntryContent AnotherRoom = It.Corrects(2, It.Becomes("room", new FactValue.Number(4)));

    /// <summary>The hospital is closed on Tuesday 17 and Wednesday 18.</summary>
    private static Situation Stay(Phrase due) =>
        new Situation(
                Written.Rulebook("region", Written.Duty("call", Say.At(Say.Event("admission")), due)),
                HospitalStay.Directory(HospitalStay.Weekdays(9, 17), new LocalDate(2026, 11, 17), new LocalDate(2026, 11, 18)),
                ClosedDayTables.Of())
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then("2026-11-16T10:00", It.Happens("admission"))
            .Then("2026-11-16T11:00", It.Becomes("room", new FactValue.Number(3)))
            .Then("2026-11-16T12:00", It.PlansDischargeOn(2026, 11, 20))
            .Then("2026-11-19T10:00", It.Contacts("hospital", "care-manager"));

    [Theory, BothPlanners]
    public void Is_judged_by_the_open_days_of_the_same_hospital(By planner)
    {
        var stay = Stay(2.BusinessDays().After(Say.Event("admission")));
        Judges("2026-11-21T00:00", Punctuality.OnTime, stay, planner);
        Judges("2026-11-21T00:00", Punctuality.OnTime, stay.Then("2026-11-20T10:00", AnotherRoom), planner);
    }

    [Theory, BothPlanners]
    public void Is_in_time_though_the_date_moves_before_it_afterwards(By planner) =>
        Judges("2026-11-21T00:00", Punctuality.OnTime, Stay(Say.At(Say.Date("planned-discharge"))).Then("2026-11-20T10:00", It.PlansDischargeOn(2026, 11, 18)).Then("2026-11-20T11:00", AnotherRoom), planner);

    [Theory, BothPlanners]
    public void Is_late_when_the_date_had_always_been_an_earlier_one(By planner)
    {
        var corrected = Stay(Say.At(Say.Date("planned-discharge"))).Then("2026-11-20T10:00", It.Corrects(3, It.PlansDischargeOn(2026, 11, 18)));
        Judges("2026-11-19T00:00", Punctuality.Late, corrected, planner);
        Judges("2026-11-19T00:00", Punctuality.Late, corrected.Then("2026-11-20T11:00", AnotherRoom), planner);
    }

    private static void Judges(string due, Punctuality verdict, Situation stay, By planner)
    {
        var call = stay.Duty(planner, "call");
        Assert.Equal((due, verdict), (stay.Text(call.JudgedDue), call.Punctuality));
    }
}
