using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Looks for the days on which somebody is open.</summary>
internal static class OpenDays
{
    /// <summary>How many days are looked at. Nobody plans further: a calendar without a single open day in ten years is a mistake in the directory.</summary>
    public const int Furthest = 3660;

    /// <summary>The date itself where it is open, else the next open one; going back, the last one before.</summary>
    public static LocalDate From(LocalDate date, int direction, PartyCalendar calendar)
    {
        for (var step = 0; step != Furthest && !calendar.IsOpen(date); step++) date = date.PlusDays(direction);
        return date;
    }
}
