using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>A duty begins once another is met, and the other is met by telling somebody: what is nearest says who would have to tell whom.</summary>
public sealed class The_deed_that_is_nearest
{
    [Fact]
    public void Names_the_roles_that_the_other_duty_calls_owner_and_recipient() =>
        Assert.Equal(["hospital to care-manager"], Nearest(Written.DoneBy("contacted", ("by", "owner"), ("to", "recipient"), ("about", "discharge"))));

    [Fact]
    public void Is_each_of_two_that_differ_in_whom_they_tell() =>
        Assert.Equal(
            ["hospital to care-manager", "hospital to liaison-center"],
            Nearest(new([.. new[] { "recipient", "liaison-center" }.SelectMany(to => Written.DoneBy("contacted", ("by", "owner"), ("to", to), ("about", "discharge")).AllOf)])));

    private static IEnumerable<string> Nearest(DeedLine doneBy)
    {
        var admission = Say.At(Say.Event("admission"));
        var rulebook = Written.Rulebook("nearest", Written.Duty("first", admission) with { DoneBy = [doneBy] }, Written.Duty("second", admission) with { If = Whether.Duty("first", DutyCondition.Met) });
        var stay = new Situation(rulebook, HospitalStay.Directory(HospitalStay.Weekdays(8, 18)), Calendars.ClosedDayTables.Empty)
            .HeldSince("2026-11-18T08:00", HospitalStay.Holders)
            .Then("2026-11-18T10:00", It.Happens("admission"));
        var planner = Planner.For(rulebook, HospitalStay.Vocabulary, stay.Tables);
        var nearest = Rulebooks.Explaining.Nearest.Of(planner, stay.History, stay.Directory, stay.Duty(By.Running, "second"), stay.Instant("2026-11-18T11:00"));
        return nearest.ToStart.Single().Select(f => (EntryContent.Happened)f.Content).Select(told => $"{told.Carries["by"]} to {told.Carries["to"]}");
    }
}
