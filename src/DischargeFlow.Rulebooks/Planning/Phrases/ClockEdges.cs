using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using NodaTime.TimeZones;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Turns a date into an instant by a clock time or by somebody's opening or closing.</summary>
internal static class ClockEdges
{
    private static readonly ZoneLocalMappingResolver First = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver Last = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

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
    public static Instant InstantOf(LocalDate date, LocalTime time, DateTimeZone zone, bool last) =>
        DayEdges.At(date + time, zone) ?? zone.ResolveLocal(date + time, last ? Last : First).ToInstant();

    // On a closed day nobody opens: the next opening counts.
    private static Instant OpeningOn(LocalDate date, DateTimeZone zone, PartyCalendar calendar)
    {
        var open = OpenDays.From(date, 1, calendar);
        return InstantOf(open, calendar.HoursOn(open) is [var hours, ..] ? hours.From : LocalTime.Midnight, zone, last: false);
    }

    // On a closed day nobody closes: the closing before counts, the strict side of a deadline.
    private static Instant ClosingOn(LocalDate date, DateTimeZone zone, PartyCalendar calendar)
    {
        var open = OpenDays.From(date, -1, calendar);
        var closes = calendar.HoursOn(open) is [.., var hours] && hours.To != LocalTime.Midnight ? hours.To : new LocalTime(23, 59);
        return InstantOf(open, closes, zone, last: true);
    }
}
