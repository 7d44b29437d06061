using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>
/// On Wednesday 18 November 2026 at ten the support center, which neither owes a duty nor is owed one, passes from an office that was open on Monday and Tuesday to one that was closed.
/// What is counted by its days or hours is known since then, and not since the admission on Monday.
/// </summary>
public sealed class A_holder_who_changes_whose_days_count
{
    private static readonly Phrase Admission = Say.At(Say.Event("admission"));

    private static readonly Phrase NextDay = 1.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep);

    private static Situation Stay(Duty duty, string daysOf = "owner") =>
        new Situation(
                Written.Rulebook("region", duty with { IfTooLate = new IfTooLate.Keep() }) with
                {
                    DaysOf = daysOf,
                    Moments = [Written.Moment("the-day", new MomentExpression.Single(2.BusinessDays().After(Say.Event("admission")).Of("recipient")))],
                },
                HospitalStay.Directory(HospitalStay.Weekdays(8, 18), new LocalDate(2026, 11, 16), new LocalDate(2026, 11, 17)),
                ClosedDayTables.Of())
            .HeldSince("2026-11-16T09:00", [.. HospitalStay.Holders, ("support-center", "hinode")])
            .Then("2026-11-16T10:00", It.Happens("admission"))
            .Then("2026-11-18T10:00", It.Holds("support-center", "ward-4"));

    public static TheoryData<string> EveryWay => ["days", "days of the rulebook", "opening", "closing", "a closed day", "a closed day of the rulebook"];

    private static Situation CountedBy(string way) => way switch
    {
        "days" => Stay(Written.Duty("call", Admission, 2.BusinessDays().After(Say.Event("admission")).Of("support-center"))),
        "days of the rulebook" => Stay(Written.Duty("call", Admission, 2.BusinessDays().After(Say.Event("admission"))), "support-center"),
        "opening" => Stay(Written.Duty("call", Admission, NextDay with { Clock = new ClockEdge.Opening("support-center") })),
        "closing" => Stay(Written.Duty("call", Admission, NextDay with { Clock = new ClockEdge.Closing("support-center") })),
        "a closed day" => Stay(Written.Duty("call", Admission) with { If = new Criterion.LiesIn(Admission, new CalendarPart.ClosedDay("support-center"), Place.Nowhere) }),
        _ => Stay(Written.Duty("call", Admission) with { If = Whether.ClosedDay(Admission) }, "support-center"),
    };

    [Theory, MemberData(nameof(EveryWay))]
    public void Is_known_since_that_change(string way)
    {
        var stay = CountedBy(way);
        foreach (var planner in By.All) Assert.Equal("2026-11-18T10:00", stay.Text(stay.Duty(planner, "call").Known));
    }

    /// <summary>The second open day of whom it is owed to moves with the change, so the day is set on Wednesday, and the duty starts then.</summary>
    [Theory, BothPlanners]
    public void Sets_a_moment_that_is_counted_by_the_days_of_whom_a_duty_is_owed_to(By planner)
    {
        var stay = Stay(Written.Duty("call", Say.At(Say.MomentSet("the-day"))) with { To = ["support-center"] });
        Assert.Equal("2026-11-18T10:00", stay.Text(stay.Duty(planner, "call").Start?.Edge));
    }
}
