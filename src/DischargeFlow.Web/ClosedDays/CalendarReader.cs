using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Web.ClosedDays;

/// <summary>Gathers what the pages of closed days show.</summary>
public sealed class CalendarReader(ICalendarShelf calendars, IRulebookShelf shelf, IStore store, IClock clock, PagesSettings settings)
{
    private const int StatesShown = 20;

    /// <summary>All tables.</summary>
    public CalendarsModel All() => store.Read(s => new CalendarsModel([.. calendars.Calendars.Select(c => LineOf(c, s))], s.Replans(1).FirstOrDefault()) { Waiting = calendars.Waiting });

    /// <summary>One table, in a year; without one the present year, or the last that the table knows.</summary>
    public CalendarModel One(string name, int? year)
    {
        var calendar = calendars.Calendars.FirstOrDefault(c => c.Name == name) ?? throw Unknown();
        var today = clock.GetCurrentInstant().InZone(settings.Zone).Date;
        var shown = Math.Clamp(year ?? Math.Clamp(today.Year, calendar.Table.CoversFrom.Year, calendar.Table.CoversTo.Year), 2000, 2099);
        return store.Read(s => new CalendarModel(LineOf(calendar, s), shown, s.StatesOf(name, StatesShown)));
    }

    private CalendarLine LineOf(LoadedCalendar calendar, IReadSession session) => new(
        calendar,
        [.. shelf.Rulebooks.Select(r => r.Planner.Rulebook).Where(r => r.ClosedDays.Contains(calendar.Name)).Select(r => r.Title)],
        session.Directory.Parties.Count(p => p.ClosedDays.Contains(calendar.Name)),
        session.DutiesPastTables(clock.GetCurrentInstant()).GetValueOrDefault(calendar.Name));

    private static RefusedException Unknown() => new(new("calendar-unknown", RefusalKind.NotFound, new(
        "その名前の休日表はありません。一覧から選んでください。", "There is no calendar of this name. Choose one from the list.")));
}
