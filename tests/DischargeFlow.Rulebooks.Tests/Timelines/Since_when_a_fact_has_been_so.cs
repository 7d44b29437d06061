using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>A call two days after it was learned that somebody lives alone, which was on Monday 2026-11-16.</summary>
public sealed class Since_when_a_fact_has_been_so
{
    private static readonly Situation Alone = new Situation(
        Written.Rulebook("minato", Written.Duty("call", Say.At(Say.FactSet("lives-alone")), 2.Days().After(Say.FactSet("lives-alone")))),
        HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
        .Then("2026-11-16T10:00", It.Becomes("lives-alone", true));

    private static string? Due(Situation on, By planner) => on.Deadline(on.Duty(planner, "call").Due);

    [Theory, BothPlanners]
    public void A_box_left_unticked_says_nothing_against_what_is_known(By planner)
    {
        var assessed = Alone.Then("2026-11-17T10:00", It.Assesses("coordination")).Then("2026-11-18T10:00", It.Becomes("lives-alone", true));
        Assert.Equal("2026-11-18", Due(assessed, planner));
    }

    [Theory, BothPlanners]
    public void A_no_in_between_begins_anew(By planner)
    {
        var corrected = Alone.Then("2026-11-17T10:00", It.Becomes("lives-alone", false)).Then("2026-11-18T10:00", It.Becomes("lives-alone", true));
        Assert.Equal("2026-11-20", Due(corrected, planner));
    }
}
