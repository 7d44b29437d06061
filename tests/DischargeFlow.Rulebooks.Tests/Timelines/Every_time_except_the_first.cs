using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>A duty for each conference but the first, on a stay that begins on Monday 2026-11-16; conferences are known by when they took place.</summary>
public sealed class Every_time_except_the_first
{
    private static readonly Criterion IsTheFirst = new Criterion.OccurrenceIs("conference", 1, Place.Nowhere);

    private static readonly Duty Report = Written.Duty("report", Say.At(Say.Each("conference")), 1.BusinessDays().After(Say.Each("conference"))) with
    {
        If = Whether.None(IsTheFirst),
        Tell = [Say.Notice(Say.At(Say.Start), "owner")],
    };

    private static readonly Situation Admitted = With(Report).Then("2026-11-16T10:00", It.Happens("admission"));

    private static readonly Situation Once = Admitted.Then("2026-11-17T10:00", It.Happens("conference"));

    private static readonly Situation Twice = Once.Then("2026-11-18T10:00", It.Happens("conference"));

    private static Situation With(Duty duty) =>
        new Situation(Written.Rulebook("minato", duty), HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays)).HeldSince("2026-11-16T09:00", HospitalStay.Holders);

    private static string States(Situation on, By planner) =>
        string.Join(", ", on.PlanBy(planner).Duties.Select(d => $"{d.Key.Instance} {d.StateAt(Instant.MaxValue)}"));

    [Theory, BothPlanners]
    public void The_first_asks_nothing_and_says_why(By planner)
    {
        Assert.Equal("2 NotApplicable", States(Once, planner));
        Assert.Empty(Once.MessagesBy(planner));
    }

    [Theory, BothPlanners]
    public void The_second_and_the_third_do(By planner)
    {
        var three = Twice.Then("2026-11-20T10:00", It.Happens("conference"));
        Assert.Equal("2 NotApplicable, 3 Overdue, 4 Overdue", States(three, planner));
        Assert.Equal(["2026-11-19", "2026-11-23"], three.PlanBy(planner).Duties.Skip(1).Select(d => three.Deadline(d.Due)));
        Assert.Equal(["2026-11-18T10:00 Notice minato", "2026-11-20T10:00 Notice minato"], three.MessagesBy(planner));
    }

    [Theory, BothPlanners]
    public void One_that_came_before_and_is_recorded_afterwards_makes_the_first_the_second(By planner)
    {
        var late = Once.Then("2026-11-18T10:00", It.Happens("conference"), "2026-11-16T15:00");
        Assert.Equal("2 Overdue, 3 NotApplicable", States(late, planner));
        Assert.Equal(["2026-11-18T10:00 Notice minato"], late.MessagesBy(planner));
    }

    [Theory, BothPlanners]
    public void Where_the_first_never_was_the_second_is_the_first_and_is_taken_back(By planner)
    {
        var taken = Twice.Then("2026-11-18T12:00", It.Retracts(2));
        Assert.Equal(DutyState.NotApplicable, taken.PlanBy(planner).Duties.Single().StateAt(Instant.MaxValue));
        Assert.Equal(["2026-11-18T10:00 Notice minato", "2026-11-18T12:00 Retraction minato"], taken.MessagesBy(planner));
    }

    [Theory, BothPlanners]
    public void Two_at_one_moment_are_told_apart_by_their_order_in_the_record(By planner)
    {
        var both = Once.Then("2026-11-18T09:00", It.Happens("conference"), "2026-11-17T10:00");
        Assert.Equal("2 NotApplicable, 3 Overdue", States(both, planner));
    }

    [Theory, BothPlanners]
    public void It_stands_beside_other_conditions(By planner)
    {
        var alone = Whether.Any(Whether.Fact("lives-alone"), new Criterion.OccurrenceIs("conference", 2, Place.Nowhere));
        var on = (Twice with { Rulebook = Written.Rulebook("minato", Report with { If = alone }) }).Then("2026-11-20T10:00", It.Happens("conference"));
        Assert.Equal("2 Undecided, 3 Overdue, 4 Undecided", States(on, planner));
        Assert.Equal("2 Overdue, 3 Overdue, 4 Overdue", States(on.Then("2026-11-20T11:00", It.Becomes("lives-alone", true), "2026-11-16T10:00"), planner));
    }

    [Fact]
    public void The_plan_says_which_one_it_is_and_which_the_rule_asks_for()
    {
        var plan = Planner.For(Twice.Rulebook, HospitalStay.Vocabulary, Twice.Tables).Plan(Twice.History, Twice.Directory, explain: true);
        var said = plan.Duties.Select(d => string.Join(" | ", d.Because.Concat(d.WhyNot).Where(b => b.Saying.Id == "occurrence").Select(b => string.Join(' ', b.Fills)))).ToList();
        Assert.Equal(["conference 1 1 Yes", "conference 2 1 No"], said);
    }
}
