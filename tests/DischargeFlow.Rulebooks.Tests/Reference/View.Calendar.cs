using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

internal sealed partial class View
{
    /// <summary>The hours of a date in order; none when it is closed.</summary>
    private IReadOnlyList<ClockRange> HoursOn(LocalDate date, string whose)
    {
        var party = CalendarOf(whose);
        var tables = stay.Rulebook.ClosedDays.Concat(party?.ClosedDays ?? []);
        if (tables.Any(name => stay.Tables.Tables.TryGetValue(name, out var table) && table.NameOf(date) is not null)) return [];
        if (party?.OwnClosedDates.Contains(date) == true) return [];
        return (party?.HoursOn(date) ?? OpeningHours.Weekdays).On(date.DayOfWeek);
    }

    public bool IsOpen(LocalDate date, string whose) => HoursOn(date, whose).Count > 0;

    /// <summary>Steps one date at a time and counts the open ones; the date itself is never counted.</summary>
    public LocalDate BusinessDays(LocalDate from, int count, bool before, string whose)
    {
        var date = from;
        while (count > 0)
        {
            date = date.PlusDays(before ? -1 : 1);
            if (IsOpen(date, whose)) count--;
        }

        return date;
    }

    private LocalDate Moved(LocalDate date, IfClosed? words, string whose)
    {
        switch (words)
        {
            case IfClosed.Earlier:
                while (!IsOpen(date, whose)) date = date.PlusDays(-1);
                return date;
            case IfClosed.Later:
                while (!IsOpen(date, whose)) date = date.PlusDays(1);
                return date;
            case IfClosed.OneDayLater:
                return IsOpen(date, whose) ? date : date.PlusDays(1);
            default:
                return date;
        }
    }

    private LocalDate OwnDays(LocalDate from, int count, bool before, OwnUnit unit, string whose)
    {
        // The law's periods: up to so many days closed days are not counted, in longer ones all days are.
        bool Open(LocalDate date) => unit.Of is { } table && stay.Tables.Tables.TryGetValue(table, out var days)
            ? days.NameOf(date) is null && date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            : IsOpen(date, unit.Of ?? whose);

        var date = from;
        for (var left = count; left > 0;)
        {
            date = date.PlusDays(before ? -1 : 1);
            if (count > unit.UpTo || Open(date)) left--;
        }

        while (unit.IfClosed == IfClosed.Later && !Open(date)) date = date.PlusDays(1);
        while (unit.IfClosed == IfClosed.Earlier && !Open(date)) date = date.PlusDays(-1);
        return unit.IfClosed == IfClosed.OneDayLater && !Open(date) ? date.PlusDays(1) : date;
    }

    /// <summary>Counts minutes of opening, one by one.</summary>
    private Instant BusinessHours(Instant from, int hours, bool before, string whose)
    {
        var step = Duration.FromMinutes(before ? -1 : 1);
        var now = from;
        for (var left = hours * 60; left > 0;)
        {
            var minute = before ? now + step : now;
            var date = minute.InZone(Zone).Date;
            if (HoursOn(date, whose).Any(r => IsOpenAt(minute, date, r))) left--;
            now += step;
        }

        return now;
    }

    /// <summary>Where the clocks go back, an office opens at the first and closes at the second of two same times, and is open between.</summary>
    private bool IsOpenAt(Instant minute, LocalDate date, ClockRange hours) =>
        ClockTime(date, hours.From, deadline: false) <= minute
        && minute < (hours.To == LocalTime.Midnight ? ClockTime(date.PlusDays(1), LocalTime.Midnight, deadline: false) : ClockTime(date, hours.To, deadline: true));

    private Instant ClockTime(LocalDate date, LocalTime time, bool deadline)
    {
        var found = Zone.MapLocal(date + time);
        return found.Count switch
        {
            0 => found.LateInterval.Start,
            2 when deadline => found.Last().ToInstant(),
            _ => found.First().ToInstant(),
        };
    }

    private Moment OnTheClock(LocalDate date, ClockEdge edge, string whose)
    {
        switch (edge)
        {
            case ClockEdge.At at:
                return Moment.At(ClockTime(date, at.Time, deadline: false));
            case ClockEdge.By by:
                return Moment.At(ClockTime(date, by.Time, deadline: true));
            case ClockEdge.Opening opening:
                // On a closed day nobody opens: the next opening counts.
                var opens = Moved(date, IfClosed.Later, opening.Role ?? whose);
                return Moment.At(ClockTime(opens, HoursOn(opens, opening.Role ?? whose)[0].From, deadline: false));
            case ClockEdge.Closing closing:
                // On a closed day nobody closes: the closing before counts. The last minute before 24:00 is 23:59.
                var closes = Moved(date, IfClosed.Earlier, closing.Role ?? whose);
                var last = HoursOn(closes, closing.Role ?? whose)[^1].To;
                return Moment.At(ClockTime(closes, last == LocalTime.Midnight ? new LocalTime(23, 59) : last, deadline: true));
            default:
                throw new ArgumentOutOfRangeException(nameof(edge), edge, "An edge that the reference does not know.");
        }
    }

    /// <summary>Whether a clock time lies in a part of a date.</summary>
    private bool LiesIn(LocalDate date, LocalTime time, CalendarPart part)
    {
        var hours = HoursOn(date, part.Of ?? stay.Rulebook.DaysOf);
        return part switch
        {
            CalendarPart.ClosedDay => hours.Count == 0,
            CalendarPart.OpenDay => hours.Count > 0,
            CalendarPart.BeforeOpening => hours is [var first, ..] && time < first.From,
            CalendarPart.AfterClosing => hours is [.., var last] && last.To != LocalTime.Midnight && last.To < new LocalTime(23, 59) && time >= last.To.PlusMinutes(1),
            CalendarPart.AfterClock after => after.Time < new LocalTime(23, 59) && time >= after.Time.PlusMinutes(1),
            CalendarPart.BeforeClock before => time < before.Time,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part of a calendar that the reference does not know."),
        };
    }
}
