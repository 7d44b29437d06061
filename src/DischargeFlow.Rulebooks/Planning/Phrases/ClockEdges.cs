using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Turns a date into an instant by a clock time or by somebody's opening or closing.</summary>
internal static class ClockEdges
{
    private const int FurthestStep = 3660;

    public static Moment Apply(ClockEdge clock, LocalDate date, View view, PartyCalendar? calendar) => Moment.At(clock switch
    {
        ClockEdge.At at => InstantOf(date, at.Time, view.Zone, last: false),
        ClockEdge.By by => InstantOf(date, by.Time, view.Zone, last: true),
        ClockEdge.Opening => OpeningOn(date, view.Zone, calendar!),
        _ => ClosingOn(date, view.Zone, calendar!),
    });

    /// <summary>
    /// The instant of a clock time. Skipped by summer time: the first instant after the gap. Twice: the first, or for a deadline the last.
    /// </summary>
    public static Instant InstantOf(LocalDate date, LocalTime time, DateTimeZone zone, bool last)
    {
        if (DayEdges.At(date + time, zone) is { } plain) return plain;
        var mapping = zone.MapLocal(date + time);
        return mapping.Count switch
        {
            0 => mapping.EarlyInterval.End,
            1 => mapping.Single().ToInstant(),
            _ => (last ? mapping.Last() : mapping.First()).ToInstant(),
        };
    }

    // On a closed day nobody opens: the next opening counts.
    private static Instant OpeningOn(LocalDate date, DateTimeZone zone, PartyCalendar calendar)
    {
        for (var step = 0; step < FurthestStep && !calendar.IsOpen(date); step++) date = date.PlusDays(1);
        return calendar.HoursOn(date) is { IsEmpty: false } hours ? InstantOf(date, hours[0].From, zone, last: false) : zone.AtStartOfDay(date).ToInstant();
    }

    // On a closed day nobody closes: the closing before counts, the strict side of a deadline.
    private static Instant ClosingOn(LocalDate date, DateTimeZone zone, PartyCalendar calendar)
    {
        for (var step = 0; step < FurthestStep && !calendar.IsOpen(date); step++) date = date.PlusDays(-1);
        var hours = calendar.HoursOn(date);
        return hours.IsEmpty || hours[^1].To == LocalTime.Midnight
            ? InstantOf(date, new LocalTime(23, 59), zone, last: true)
            : InstantOf(date, hours[^1].To, zone, last: true);
    }
}
