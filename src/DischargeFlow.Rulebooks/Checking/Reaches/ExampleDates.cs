using System.Globalization;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Reaches;

/// <summary>Dates that show what is wrong, for an office that is open from Monday to Friday but for the rulebook's tables.</summary>
internal sealed class ExampleDates
{
    private static readonly LocalDate First = new(2026, 11, 2);
    private const int DaysLookedAt = 400;

    private readonly PartyCalendar _calendar;

    public ExampleDates(Rulebook rulebook, ClosedDayTables tables) =>
        _calendar = new([.. rulebook.ClosedDays.Select(t => tables.Tables.GetValueOrDefault(t)).OfType<ClosedDayTable>()], tables, null);

    /// <summary>A date of the anchor from which a result in days falls on a closed day, and what each word about closed days makes of it.</summary>
    public Bilingual Closed(Phrase phrase, string anchor)
    {
        // From an open day first: that is where nobody expects it.
        foreach (var day in Enumerable.Range(0, DaysLookedAt).Select(First.PlusDays).OrderBy(d => !_calendar.IsOpen(d)))
        {
            if (phrase.Offset is not { } offset || Counted(day, offset) is not { } result || _calendar.IsOpen(result)) continue;
            var (earlier, later) = (Open(result, -1), Open(result, 1));
            return new(
                $"例: {anchor} が {Ja(day)} なら {Ja(result)} で休み。keep はその日のまま、earlier は {Ja(earlier)}、later は {Ja(later)}。",
                $"For example, with {anchor} on {En(day)} it is {En(result)}, which is closed: keep stays there, earlier gives {En(earlier)}, later {En(later)}.");
        }

        return new("例: 休みの日が選ばれることがあります。", "For example, somebody may record a date on which the office is closed.");
    }

    /// <summary>A due moment that had passed before anybody knew.</summary>
    public Bilingual TooLate(Phrase due, string anchor)
    {
        var before = due.Offset is Offset.Span { Before: true };
        var day = before ? First.PlusDays(25) : First.PlusDays(14);
        if (due.Offset is not { } offset || (CountedInAll(day, offset) ?? Counted(day, offset)) is not { } result) result = day;
        var known = before ? result.PlusDays(1) : result.PlusDays(2);
        return new(
            $"例: {anchor} が {Ja(day)} だと {Ja(known)} に初めて記録されれば、{Ja(result)} はもう過ぎています。",
            $"For example, when it is first recorded on {En(known)} that {anchor} is {En(day)}, {En(result)} has passed.");
    }

    /// <summary>How a longer period in an own unit ends before a shorter one, or nothing where no date shows it.</summary>
    public Bilingual LongerEndsSooner(OwnUnit unit)
    {
        foreach (var day in Enumerable.Range(0, DaysLookedAt).Select(First.PlusDays).Where(_calendar.IsOpen))
        {
            var (shorter, longer) = (OpenDays(day, unit.UpTo), day.PlusDays(unit.UpTo + 1));
            if (!_calendar.IsOpen(longer) || longer >= shorter) continue;
            return new(
                $"例: {Ja(day)} から {unit.UpTo} は {Ja(shorter)}、{unit.UpTo + 1} は {Ja(longer)}。",
                $"For example, {unit.UpTo} from {En(day)} end on {En(shorter)}, {unit.UpTo + 1} on {En(longer)}.");
        }

        return new("", "");
    }

    public static string Ja(LocalDate date) => $"{date:uuuu-MM-dd}({"日月火水木金土"[(int)date.DayOfWeek % 7]})";

    public static string En(LocalDate date) => date.ToString("ddd uuuu-MM-dd", CultureInfo.InvariantCulture);

    private LocalDate? CountedInAll(LocalDate day, Offset offset) => offset switch
    {
        Offset.Span { Unit.Kind: UnitKind.BusinessDays or UnitKind.Own, Before: true } span => OpenDays(day, -Math.Min(span.Count, 200)),
        Offset.Span { Unit.Kind: UnitKind.BusinessDays or UnitKind.Own } span => OpenDays(day, Math.Min(span.Count, 200)),
        Offset.DayOf { Unit.Kind: not UnitKind.Days } of => OpenDays(day, Math.Min(of.Number - 1, 200)),
        _ => null,
    };

    private static LocalDate? Counted(LocalDate day, Offset offset) => offset switch
    {
        Offset.DayOf { Unit.Kind: UnitKind.Days } of when of.Number < 3660 => day.PlusDays(of.Number - 1),
        Offset.Span span when span.Count < 1200 => Plus(day, span.Before ? -span.Count : span.Count, span.Unit.Kind),
        _ => null,
    };

    private static LocalDate? Plus(LocalDate day, int count, UnitKind unit) => unit switch
    {
        UnitKind.Days => day.PlusDays(count),
        UnitKind.Weeks => day.PlusWeeks(count),
        UnitKind.Months => day.PlusMonths(count),
        UnitKind.Years when Math.Abs(count) < 150 => day.PlusYears(count),
        _ => null,
    };

    private LocalDate Open(LocalDate day, int step)
    {
        for (var i = 0; i < DaysLookedAt && !_calendar.IsOpen(day); i++) day = day.PlusDays(step);
        return day;
    }

    private LocalDate OpenDays(LocalDate day, int count)
    {
        for (var left = Math.Abs(count); left > 0; left--) day = Open(day.PlusDays(Math.Sign(count)), Math.Sign(count));
        return day;
    }
}
