using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Reads hours of a week: <c>mon-fri 08:30-17:15</c>, <c>mon thu 09:00-10:30 13:00-15:00</c>, <c>every day 00:00-24:00</c>.</summary>
public static class OpeningHoursReader
{
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The week of several lines; null when one of them says no hours.</summary>
    public static OpeningHours? TryRead(IEnumerable<string> lines)
    {
        var ranges = new List<(IsoDayOfWeek, ClockRange)>();
        foreach (var line in lines)
        {
            if (!TryAdd(line, ranges)) return null;
        }

        return new(ranges);
    }

    private static bool TryAdd(string line, List<(IsoDayOfWeek, ClockRange)> ranges)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var days = new SortedSet<int>();
        var at = 0;
        if (words is ["every", "day", ..])
        {
            days.UnionWith(Enumerable.Range(0, 7));
            at = 2;
        }

        for (; at < words.Length && !char.IsAsciiDigit(words[at][0]); at++)
        {
            if (!TryAddDays(words[at], days)) return false;
        }

        if (days.Count == 0 || at == words.Length) return false;
        for (; at < words.Length; at++)
        {
            if (RangeOf(words[at]) is not { } range) return false;
            ranges.AddRange(days.Select(d => ((IsoDayOfWeek)(d + 1), range)));
        }

        return true;
    }

    private static bool TryAddDays(string word, SortedSet<int> days)
    {
        var ends = word.Split('-');
        var (first, last) = (Array.IndexOf(Weekdays, ends[0]), Array.IndexOf(Weekdays, ends[^1]));
        if (first < 0 || last < 0 || ends.Length > 2) return false;
        for (var day = first; ; day = (day + 1) % 7)
        {
            days.Add(day);
            if (day == last) return true;
        }
    }

    private static ClockRange? RangeOf(string word)
    {
        var ends = word.Split('-');
        if (ends.Length != 2 || Values.TryTime(ends[0]) is not { } from) return null;
        var to = ends[1] == "24:00" ? LocalTime.Midnight : Values.TryTime(ends[1]);
        return to is { } end && (end == LocalTime.Midnight || end > from) ? new(from, end) : null;
    }
}
