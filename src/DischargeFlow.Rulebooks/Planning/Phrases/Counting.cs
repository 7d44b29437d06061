using System.Diagnostics;
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
    public static Moment Apply(Offset offset, Moment anchor, View view, PartyCalendar? calendar, OwnUnit? ownUnit, Place place)
    {
        var result = offset switch
        {
            Offset.DayOf { Unit.Kind: UnitKind.Own } own => Moment.On(OwnDayOf(own.Number, anchor.DateIn(view.Zone), calendar!, ownUnit!, view, place)),
            Offset.DayOf { Unit.Kind: UnitKind.BusinessDays } day => Moment.On(OpenDayOf(day.Number, anchor.DateIn(view.Zone), calendar!, view, place)),
            Offset.DayOf day => Moment.On(anchor.DateIn(view.Zone).PlusDays(day.Number - 1)),
            Offset.Span span => Span(span, anchor, view, calendar, ownUnit, place),
            _ => throw new UnreachableException(),
        };
        view.Why?.Add(Sayings.Counted, place, anchor, offset, result);
        return result;
    }

    private static Moment Span(Offset.Span span, Moment anchor, View view, PartyCalendar? calendar, OwnUnit? ownUnit, Place place)
    {
        var count = span.Before ? -span.Count : span.Count;
        if (span.Unit.IsElapsed)
        {
            return Moment.At(span.Unit.Kind switch
            {
                UnitKind.Minutes => anchor.Instant + Duration.FromMinutes(count),
                UnitKind.Hours => anchor.Instant + Duration.FromHours(count),
                _ => BusinessHours.Add(anchor.Instant, span.Count, span.Before, view, calendar!),
            });
        }

        var date = anchor.DateIn(view.Zone);
        return Moment.On(span.Unit.Kind switch
        {
            UnitKind.Days => date.PlusDays(count),
            UnitKind.Weeks => date.PlusWeeks(count),
            UnitKind.Months => date.PlusMonths(count),
            UnitKind.Years => date.PlusYears(count),
            UnitKind.BusinessDays => OpenDay(count, date, calendar!, view, place),
            _ => span.Count <= ownUnit!.UpTo ? OpenDay(count, date, calendar!, view, place) : date.PlusDays(count),
        });
    }

    private static LocalDate OwnDayOf(int number, LocalDate date, PartyCalendar calendar, OwnUnit unit, View view, Place place) =>
        number <= unit.UpTo ? OpenDayOf(number, date, calendar, view, place) : date.PlusDays(number - 1);

    private static LocalDate OpenDayOf(int number, LocalDate date, PartyCalendar calendar, View view, Place place) =>
        OpenDay(number, date.PlusDays(-1), calendar, view, place);

    /// <summary>The n-th open date from a date, which itself is never counted; less than none goes back.</summary>
    private static LocalDate OpenDay(int count, LocalDate date, PartyCalendar calendar, View view, Place place)
    {
        var direction = Math.Sign(count);
        for (var step = 0; count != 0 && step != OpenDays.Furthest; step++)
        {
            date = date.PlusDays(direction);
            if (calendar.IsOpen(date)) count -= direction;
            else view.Why?.Add(Sayings.ClosedSkipped, place, date, calendar.NameOfClosedDay(date));
            if (view.Warnings is not null) Coverage.Check(view, calendar, date);
        }

        return date;
    }
}
