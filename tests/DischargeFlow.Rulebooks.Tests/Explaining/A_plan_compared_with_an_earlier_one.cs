using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>The stay whose date moves three times, looked at from its first day.</summary>
public sealed class A_plan_compared_with_an_earlier_one
{
    private static readonly Situation Planned = new Situation(
            Written.Minato(),
            HospitalStay.Directory(HospitalStay.Weekdays(8, 18), HospitalStay.Dates(new LocalDate(2026, 9, 19), new LocalDate(2026, 9, 23))),
            ClosedDayTables.Empty)
        .HeldSince("2026-09-01T09:00", HospitalStay.Holders)
        .Then("2026-09-10T11:00", It.PlansDischargeOn(2026, 10, 2));

    private static readonly Situation Moved = Planned.Then("2026-09-18T16:00", It.PlansDischargeOn(2026, 10, 8));

    [Fact]
    public void Names_the_due_moment_and_the_messages_that_moved()
    {
        var difference = Assert.Single(Between(Planned, "2026-09-10T12:00", Moved, "2026-09-18T16:00"));
        Assert.True(difference.DueMoved);
        Assert.Equal((DutyState.Open, DutyState.Open), (difference.StateThen, difference.StateNow));
        Assert.Equal(
            ["Notice 2026-09-18T16:00", "Reminder 2026-09-18T09:00 -> 2026-09-30T09:00", "Escalation 2026-09-28T09:00 -> 2026-10-05T09:00"],
            difference.Added.Select(a => $"{a.Kind} {Moved.Text(a.At)}").Concat(difference.Moved.Select(m => $"{m.Then.Kind} {Moved.Text(m.Then.At)} -> {Moved.Text(m.Now.At)}")));
    }

    [Fact]
    public void Names_the_messages_that_a_deed_took_away()
    {
        var met = Planned.Then("2026-09-14T10:00", It.Contacts("hospital", "care-manager"));
        var difference = Assert.Single(Between(Planned, "2026-09-10T12:00", met, "2026-09-14T10:00"));
        Assert.Equal((DutyState.Open, DutyState.Met, false), (difference.StateThen, difference.StateNow, difference.DueMoved));
        Assert.Equal([AlertKind.Reminder, AlertKind.Escalation], difference.Gone.Select(a => a.Kind));
    }

    [Fact]
    public void Says_nothing_where_nothing_differs() => Assert.Empty(Between(Planned, "2026-09-10T12:00", Planned, "2026-09-10T13:00"));

    private static IEnumerable<PlanDifference> Between(Situation then, string at, Situation now, string today) =>
        PlanDifference.Between(then.Plan(), then.Instant(at), now.Plan(), now.Instant(today));
}
