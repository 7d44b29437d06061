using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>An interval of one day's wall clock: from, included, to, excluded unless it is 24:00 (written as midnight).</summary>
public readonly record struct ClockRange(LocalTime From, LocalTime To)
{
    /// <summary>Whether a clock time lies in it. <see cref="To"/> of midnight means the end of the day.</summary>
    public bool Contains(LocalTime time) => time >= From && (To == LocalTime.Midnight || time < To);
}

/// <summary>A week of opening hours, or of hours to avoid: for each weekday the ranges in order.</summary>
public sealed class OpeningHours
{
    private readonly ImmutableArray<ClockRange>[] _days;

    /// <summary>Makes the week from weekday to ranges; a weekday that is not named has none.</summary>
    public OpeningHours(IEnumerable<(IsoDayOfWeek Day, ClockRange Range)> ranges)
    {
        _days = new ImmutableArray<ClockRange>[8];
        Array.Fill(_days, []);
        foreach (var day in ranges.GroupBy(r => r.Day))
            _days[(int)day.Key] = [.. day.Select(r => r.Range).OrderBy(r => r.From)];
    }

    /// <summary>Monday to Friday, all day: what is assumed, as the reasons say, of a party whose hours nobody recorded.</summary>
    public static OpeningHours Weekdays { get; } = new(
        Enumerable.Range(1, 5).Select(d => ((IsoDayOfWeek)d, new ClockRange(LocalTime.Midnight, LocalTime.Midnight))));

    /// <summary>The ranges of a weekday, in order; empty when closed all day.</summary>
    public ImmutableArray<ClockRange> On(IsoDayOfWeek day) => _days[(int)day];
}
