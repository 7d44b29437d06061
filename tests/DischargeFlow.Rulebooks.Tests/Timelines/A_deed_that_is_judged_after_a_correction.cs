using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// The hospital calls on Thursday 19 November 2026. Afterwards somebody corrects what was recorded, or adds to it. The call is judged by the due moment of that Thursday, as whoever knew of the
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

    /// <summary>The call was made on Monday at one, and written down on Thursday. By one on Monday the date stood since noon, or everything was imported at that moment.</summary>
    [Theory, BothPlanners]
    public void Is_judged_by_what_had_been_recorded_when_it_was_done(By planner)
    {
        var stay = Stay(Say.At(Say.Date("planned-discharge")));
        var called = (stay with { Entries = stay.Entries[..^1] }).Then("2026-11-19T10:00", It.Contacts("hospital", "care-manager"), "2026-11-16T13:00").Then("2026-11-20T10:00", It.PlansDischargeOn(2026, 11, 18));
        var imported = called with { Entries = [.. called.Entries[..^2].Select(e => e with { Recorded = called.Instant("2026-11-16T12:00") }), .. called.Entries[^2..]] };
        Judges("2026-11-21T00:00", Punctuality.OnTime, called.Then("2026-11-20T11:00", AnotherRoom), planner);
        Judges("2026-11-21T00:00", Punctuality.OnTime, imported, planner);
    }

    /// <summary>The call is due two days after the conference of Wednesday. On Friday it is recorded that there had been one on Monday.</summary>
    [Theory, BothPlanners]
    public void Is_in_time_though_what_its_due_moment_hangs_on_turns_out_to_have_been_earlier(By planner)
    {
        var admission = Say.At(Say.Event("admission"));
        var confers = Written.Duty("confer", admission) with { DoneBy = [Written.DoneBy("conference")] };
        var region = Written.Rulebook("region", confers, Written.Duty("call", admission, 2.Days().After(Say.Met("confer")).IfClosed(IfClosed.Keep)));
        var stay = new Situation(region, HospitalStay.Directory(), ClosedDayTables.Of())
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then("2026-11-16T10:00", It.Happens("admission"))
            .Then("2026-11-18T10:00", It.Happens("conference"))
            .Then("2026-11-19T10:00", It.Contacts("hospital", "care-manager"));
        Judges("2026-11-21T00:00", Punctuality.OnTime, stay, planner);
        Judges("2026-11-21T00:00", Punctuality.OnTime, stay.Then("2026-11-20T10:00", It.Happens("conference"), "2026-11-16T12:00"), planner);
    }

    private static void Judges(string due, Punctuality verdict, Situation stay, By planner)
    {
        var call = stay.Duty(planner, "call");
        Assert.Equal((due, verdict), (stay.Text(call.JudgedDue), call.Punctuality));
    }
}
