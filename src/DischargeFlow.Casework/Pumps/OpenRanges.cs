using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// The opening hours of one party on calendar dates: its week, its own closed dates, and the closed-day tables that hold for it; or those that one of its
/// contact points has of its own.
/// </summary>
internal sealed class OpenRanges(DirectoryParty party, PointHours? own, Rulebook rulebook, ClosedDayTables tables)
{
    private const int LongestClosure = 60;

    /// <summary>The first moment, not before the one given, at which the party is open; that moment itself when it stays closed for long.</summary>
    public Instant NextOpen(Instant from)
    {
        var local = from.InZone(rulebook.Zone).LocalDateTime;
        for (var days = 0; days <= LongestClosure; days++)
        {
            var date = local.Date.PlusDays(days);
            foreach (var range in On(date))
            {
                if (days == 0 && range.Contains(local.TimeOfDay)) return from;
                if (days > 0 || range.From > local.TimeOfDay) return rulebook.Zone.AtLeniently(date + range.From).ToInstant();
            }
        }

        return from;
    }

    private ImmutableArray<ClockRange> On(LocalDate date)
    {
        if (own is not null) return own.On(date, IsClosed(date));
        OpeningHours? week = null;
        foreach (var (since, hours) in party.Hours)
        {
            if (since <= date) week = hours;
        }

        if (week is null) return OpeningHours.Weekdays.On(date.DayOfWeek);
        return IsClosed(date) ? [] : week.On(date.DayOfWeek);
    }

    private bool IsClosed(LocalDate date)
    {
        if (party.OwnClosedDates.Contains(date)) return true;
        foreach (var name in rulebook.ClosedDays)
        {
            if (tables.Tables.GetValueOrDefault(name)?.NameOf(date) is not null) return true;
        }

        foreach (var name in party.ClosedDays)
        {
            if (tables.Tables.GetValueOrDefault(name)?.NameOf(date) is not null) return true;
        }

        return false;
    }
}
