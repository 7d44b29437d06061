using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>
/// An admission on Tuesday 2026-11-24, after a long weekend, before or after a clock time, an opening or a closing. A clock time stands for its whole minute:
/// 17:00:59 is not after 17:00. Offices open from 09:00 to 17:00.
/// </summary>
public sealed class Parts_of_a_day
{
    [Theory]
    [BothPlannersWith("after 14:00", "2026-11-24T14:00:59", "no")]
    [BothPlannersWith("after 14:00", "2026-11-24T14:01:00", "yes")]
    [BothPlannersWith("after 14:00", "2026-11-24", "unknown")]
    [BothPlannersWith("after 00:00", "2026-11-24T00:00:30", "no")]
    [BothPlannersWith("after 00:00", "2026-11-24T10:00", "yes")]
    [BothPlannersWith("after 00:00", "2026-11-24", "unknown")]
    [BothPlannersWith("after 23:58", "2026-11-24T23:59:00", "yes")]
    [BothPlannersWith("after 23:59", "2026-11-24T23:59:30", "no")]
    [BothPlannersWith("after 23:59", "2026-11-24", "no")]
    [BothPlannersWith("before 14:00", "2026-11-24T13:59:59", "yes")]
    [BothPlannersWith("before 14:00", "2026-11-24T14:00:00", "no")]
    [BothPlannersWith("before 23:59", "2026-11-24T10:00", "yes")]
    [BothPlannersWith("before 23:59", "2026-11-24T23:59:00", "no")]
    [BothPlannersWith("before 23:59", "2026-11-24", "unknown")]
    [BothPlannersWith("before 00:00", "2026-11-24T10:00", "no")]
    [BothPlannersWith("before 00:00", "2026-11-24", "no")]
    [BothPlannersWith("after closing", "2026-11-24T17:00:59", "no")]
    [BothPlannersWith("after closing", "2026-11-24T17:01:00", "yes")]
    [BothPlannersWith("after closing", "2026-11-24", "unknown")]
    [BothPlannersWith("after closing", "2026-11-23T20:00", "no")]
    [BothPlannersWith("before opening", "2026-11-24T08:59:59", "yes")]
    [BothPlannersWith("before opening", "2026-11-24T09:00:00", "no")]
    [BothPlannersWith("before opening", "2026-11-24", "unknown")]
    [BothPlannersWith("before opening", "2026-11-23T07:00", "no")]
    [BothPlannersWith("closed", "2026-11-23T10:00", "yes")]
    [BothPlannersWith("closed", "2026-11-23", "yes")]
    [BothPlannersWith("closed", "2026-11-24", "no")]
    [BothPlannersWith("open", "2026-11-24", "yes")]
    [BothPlannersWith("open", "2026-11-21T10:00", "no")]
    public void Answer_to_the_minute(By planner, string part, string admitted, string answer) => Answers(planner, HospitalStay.Weekdays(9, 17), part, admitted, answer);

    [Theory]
    [BothPlannersWith("after closing", "2026-11-24T23:59:30", "no")]
    [BothPlannersWith("after closing", "2026-11-24", "no")]
    [BothPlannersWith("before opening", "2026-11-24T00:00", "no")]
    [BothPlannersWith("before opening", "2026-11-24", "no")]
    public void Nobody_comes_before_or_after_who_is_open_all_day(By planner, string part, string admitted, string answer) =>
        Answers(planner, new OpeningHours(Enumerable.Range(1, 5).Select(d => ((IsoDayOfWeek)d, new ClockRange(LocalTime.Midnight, LocalTime.Midnight)))), part, admitted, answer);

    private static void Answers(By planner, OpeningHours hours, string part, string admitted, string answer)
    {
        var asked = Written.Duty("asked", Say.At(Say.Event("admission"))) with { If = new Criterion.LiesIn(Say.At(Say.Event("admission")), Part(part), Place.Nowhere) };
        var stay = new Situation(Written.Rulebook("traps", asked) with { ClosedDays = ["japan"] }, HospitalStay.Directory(hours), ClosedDayTables.Of(Japan.Holidays))
            .HeldSince("2026-11-01T09:00", HospitalStay.Holders)
            .Then("2026-11-25T09:00", It.Happens("admission"), admitted);
        var said = stay.Duty(planner, "asked").States[^1].State switch { DutyState.NotApplicable or DutyState.Void => "no", DutyState.Undecided => "unknown", _ => "yes" };
        Assert.True(said == answer, $"{admitted} lies {part}: {answer}, not {said}");
    }

    private static CalendarPart Part(string part) => part.Split(' ') switch
    {
        ["after", "closing"] => new CalendarPart.AfterClosing(null),
        ["before", "opening"] => new CalendarPart.BeforeOpening(null),
        ["closed"] => new CalendarPart.ClosedDay(null),
        ["open"] => new CalendarPart.OpenDay(null),
        ["after", var clock] => new CalendarPart.AfterClock(Clock(clock)),
        [_, var clock] => new CalendarPart.BeforeClock(Clock(clock)),
        _ => throw new ArgumentException(part),
    };

    private static LocalTime Clock(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
