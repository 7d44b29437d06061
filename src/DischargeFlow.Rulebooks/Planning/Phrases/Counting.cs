using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Adds offsets: days to dates, hours to instants, business days by stepping one date at a time.</summary>
internal static class Counting
{
    // Nobody plans further: a calendar without a single open day in ten years is a mistake in the directory.
    private const int FurthestStep = 3660;

    public static Moment Apply(Offset offset, Moment anchor, View view, PartyCalendar? calendar, OwnUnit? ownUnit, Place place)
    {
        var result = offset switch
        {
            Offset.DayOf { Unit.Kind: UnitKind.Own } own => Moment.On(OwnDayOf(own.Number, anchor.DateIn(view.Zone), calendar!, ownUnit!, view, place)),
            Offset.DayOf { Unit.Kind: UnitKind.BusinessDays } day => Moment.On(OpenDayOf(day.Number, anchor.DateIn(view.Zone), calendar!, view, place)),
            Offset.DayOf day => Moment.On(anchor.DateIn(view.Zone).PlusDays(day.Number - 1)),
            Offset.Span span => Span(span, span.Before ? -1 : 1, anchor, view, calendar, ownUnit, place),
            _ => throw new InvalidOperationException("An offset of a kind that does not exist."),
        };
        view.Why?.Add(Sayings.Counted, place, anchor, offset, result);
        return result;
    }

    private static Moment Span(Offset.Span span, int sign, Moment anchor, View view, PartyCalendar? calendar, OwnUnit? ownUnit, Place place)
    {
        var count = span.Count * sign;
        if (span.Unit.IsElapsed)
        {
            return Moment.At(span.Unit.Kind switch
            {
                UnitKind.Minutes => anchor.Instant + Duration.FromMinutes(count),
                UnitKind.Hours => anchor.Instant + Duration.FromHours(count),
                _ => BusinessHours.Add(anchor.Instant, count, view, calendar!),
            });
        }

        var date = anchor.DateIn(view.Zone);
        return Moment.On(span.Unit.Kind switch
        {
            UnitKind.Days => date.PlusDays(count),
            UnitKind.Weeks => date.PlusWeeks(count),
            UnitKind.Months => date.PlusMonths(count),
            UnitKind.Years => date.PlusYears(count),
            UnitKind.BusinessDays => OpenDays(span.Count, sign, date, calendar!, view, place),
            _ => span.Count <= ownUnit!.UpTo ? OpenDays(span.Count, sign, date, calendar!, view, place) : date.PlusDays(count),
        });
    }

    private static LocalDate OwnDayOf(int number, LocalDate date, PartyCalendar calendar, OwnUnit unit, View view, Place place) =>
        number <= unit.UpTo ? OpenDayOf(number, date, calendar, view, place) : date.PlusDays(number - 1);

    private static LocalDate OpenDayOf(int number, LocalDate date, PartyCalendar calendar, View view, Place place) =>
        OpenDays(number, 1, date.PlusDays(-1), calendar, view, place);

    /// <summary>The n-th open date from a date, which itself is never counted.</summary>
    private static LocalDate OpenDays(int count, int sign, LocalDate date, PartyCalendar calendar, View view, Place place)
    {
        for (var step = 0; count > 0 && step < FurthestStep; step++)
        {
            date = date.PlusDays(sign);
            if (calendar.IsOpen(date)) count--;
            else view.Why?.Add(Sayings.ClosedSkipped, place, date, calendar.NameOfClosedDay(date));
            if (view.Warnings is not null) Coverage.Check(view, calendar, date);
        }

        return date;
    }
}
