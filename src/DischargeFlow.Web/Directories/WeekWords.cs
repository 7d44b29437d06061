using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Web.Languages;
using NodaTime;

namespace DischargeFlow.Web.Directories;

/// <summary>A week of hours as people read it: days with the same hours together, such as 月–金 09:00–17:00.</summary>
internal static class WeekWords
{
    public static IReadOnlyList<string> Of(OpeningHours hours, Speech speech)
    {
        var lines = new List<string>();
        for (var first = 0; first < 7;)
        {
            var ranges = hours.On((IsoDayOfWeek)(first + 1));
            var last = first;
            while (last < 6 && hours.On((IsoDayOfWeek)(last + 2)).SequenceEqual(ranges)) last++;
            if (!ranges.IsEmpty) lines.Add($"{Days(first, last, speech)} {string.Join(", ", ranges.Select(SaidHours.Write))}");
            first = last + 1;
        }

        return lines;
    }

    /// <summary>Whether a moment lies in the hours.</summary>
    public static bool Holds(OpeningHours hours, Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone);
        return hours.On(local.DayOfWeek).Any(r => r.Contains(local.TimeOfDay));
    }

    private static string Days(int first, int last, Speech speech)
    {
        var begin = speech.Say(DirectoryTexts.Day(first));
        return first == last ? begin : $"{begin}–{speech.Say(DirectoryTexts.Day(last))}";
    }
}
