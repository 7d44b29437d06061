using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// A duty for whom the second open day after admission of the desk lies after closing. Who is the desk depends on whether the patient lives alone, and of the admission only the
/// date is known: the plan asks for both.
/// </summary>
public sealed class A_role_that_hangs_on_what_nobody_recorded
{
    [Fact]
    public void Is_asked_for_along_with_what_is_counted_by_its_days()
    {
        var late = Written.Duty("late", Say.At(Say.Event("admission"))) with { If = Whether.AfterClosing(2.BusinessDays().After(Say.Event("admission")).Of("desk")) };
        var region = Written.Rulebook("region", late) with
        {
            Parties = [new("desk", new PartyExpression.Choose([(Whether.Fact("lives-alone"), "care-manager")], "hospital"), Place.Nowhere)],
        };
        var stay = new Situation(region, HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of())
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then("2026-11-16T10:00", It.Happens("admission"), "2026-11-16");
        Assert.Equal(["2 business days after admission of desk (hour)", "lives-alone"], stay.PlanBy(By.Running).Asks.Select(a => a.Fact).Order(StringComparer.Ordinal));
    }
}
