using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>A hospital writes down that it is closed on Tuesday 17 November 2026: the next plan counts by that, though the planner has counted for the hospital before.</summary>
public sealed class A_hospital_that_changed_its_hours
{
    [Fact]
    public void Is_counted_by_the_hours_that_it_keeps_now()
    {
        var (before, now) = (HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), HospitalStay.Directory(HospitalStay.Weekdays(9, 17), new LocalDate(2026, 11, 17)));
        var region = Written.Rulebook("region", Written.Duty("call", Say.At(Say.Event("admission")), 2.BusinessDays().After(Say.Event("admission"))));
        var stay = new Situation(region, now, ClosedDayTables.Of()).HeldSince("2026-11-16T09:00", HospitalStay.Holders).Then("2026-11-16T10:00", It.Happens("admission"));
        var planner = Planner.For(region, HospitalStay.Vocabulary, stay.Tables);
        Assert.Equal("2026-11-18", stay.Deadline(planner.Plan(stay.History, before).Duties[0].Due));
        Assert.Equal("2026-11-19", stay.Deadline(planner.Plan(stay.History, now).Duties[0].Due));
    }
}
