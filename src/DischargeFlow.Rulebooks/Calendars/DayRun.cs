using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>Days of a week that follow each other and have the same hours.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; the first again for a day by itself.</param>
/// <param name="Ranges">Their hours, in order.</param>
public sealed record DayRun(IsoDayOfWeek First, IsoDayOfWeek Last, ImmutableArray<ClockRange> Ranges)
{
    /// <summary>The week in as few runs as there can be, Monday first; days without hours are left out.</summary>
    public static IEnumerable<DayRun> Of(OpeningHours hours)
    {
        for (var (first, last) = (1, 1); first <= 7; first = last = last + 1)
        {
            var ranges = hours.On((IsoDayOfWeek)first);
            while (last < 7 && hours.On((IsoDayOfWeek)(last + 1)).SequenceEqual(ranges)) last++;
            if (!ranges.IsEmpty) yield return new((IsoDayOfWeek)first, (IsoDayOfWeek)last, ranges);
        }
    }

    /// <summary>The days in words: the first alone, or from the first to the last.</summary>
    /// <param name="nameOf">What a day is called.</param>
    /// <param name="to">What stands between two days.</param>
    public string Days(Func<IsoDayOfWeek, string> nameOf, string to) => First == Last ? nameOf(First) : $"{nameOf(First)}{to}{nameOf(Last)}";
}
