using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Web.Languages;
using NodaTime;

namespace DischargeFlow.Web.Directories;

/// <summary>A week of hours as people read it: days with the same hours together, such as 月–金 09:00–17:00.</summary>
internal static class WeekWords
{
    public static IReadOnlyList<string> Of(OpeningHours hours, Speech speech) =>
    [
        .. DayRun.Of(hours).Select(run =>
            $"{run.Days(d => speech.Say(DirectoryTexts.Day((int)d - 1)), "–")} {string.Join(", ", run.Ranges.Select(SaidHours.Write))}"),
    ];

    /// <summary>Whether a moment lies in the hours.</summary>
    public static bool Holds(OpeningHours hours, Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone);
        return hours.On(local.DayOfWeek).Any(r => r.Contains(local.TimeOfDay));
    }
}
