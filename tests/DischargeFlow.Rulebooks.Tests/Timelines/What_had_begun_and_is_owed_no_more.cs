using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>A duty whose ground is gone is void where it had begun, and was never owed where it had not: whoever saw it open is told why it is open no more.</summary>
public sealed class What_had_begun_and_is_owed_no_more
{
    private static readonly Phrase AnHourAfterAdmission = 1.Hours().After(Say.Event("admission"));

    private static Situation With(Duty duty) =>
        new Situation(Written.Rulebook("grounds", duty), HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Empty)
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders).Then("2026-11-16T10:00", It.Happens("admission"));

    /// <summary>Its start, eleven o'clock, lay behind when the patient was said to live alone at noon.</summary>
    [Theory, BothPlanners]
    public void Is_void_though_it_began_with_the_condition(By planner)
    {
        var stay = With(Written.Duty("contact", AnHourAfterAdmission) with { If = Whether.Fact("lives-alone") })
            .Then("2026-11-16T12:00", It.Becomes("lives-alone", true)).Then("2026-11-16T14:00", It.Becomes("lives-alone", false));
        Assert.Equal(DutyState.Void, stay.Duty(planner, "contact").StateAt(stay.Instant("2026-11-16T14:00")));
    }

    /// <summary>The answer no takes effect a minute before, at, or a minute after eleven o'clock.</summary>
    [Theory]
    [BothPlannersWith("2026-11-16T10:59", "NotApplicable")]
    [BothPlannersWith("2026-11-16T11:00", "NotApplicable")]
    [BothPlannersWith("2026-11-16T11:01", "Void")]
    public void Had_not_begun_where_the_answer_came_with_its_start(By planner, string answered, string state)
    {
        var stay = With(Written.Duty("contact", AnHourAfterAdmission) with { If = Whether.Fact("lives-alone") })
            .Then("2026-11-16T10:30", It.Becomes("lives-alone", true)).Then(answered, It.Becomes("lives-alone", false)).Then("2026-11-16T15:00", It.Becomes("lives-alone", false));
        Assert.Equal(state, $"{stay.Duty(planner, "contact").StateAt(stay.Instant("2026-11-16T15:00"))}");
    }
}
