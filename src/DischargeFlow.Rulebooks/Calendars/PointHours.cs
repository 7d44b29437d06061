using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>
/// The hours of one contact point, which hold in the place of its party's hours and of those that it asks to avoid. Two with the same hours are equal.
/// </summary>
/// <param name="Week">The hours by weekday.</param>
/// <param name="OnClosedDays">Whether they hold on the party's closed days too.</param>
public sealed record PointHours(OpeningHours Week, bool OnClosedDays)
{
    private static readonly IsoDayOfWeek[] Days = [.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)];

    /// <summary>Day and night, on closed days too.</summary>
    public static PointHours Always { get; } = new(new(Days.Select(d => (d, new ClockRange(LocalTime.Midnight, LocalTime.Midnight)))), true);

    /// <summary>The ranges of a date, in order.</summary>
    /// <param name="date">The date.</param>
    /// <param name="isClosed">Whether it is a closed day of the party.</param>
    public ImmutableArray<ClockRange> On(LocalDate date, bool isClosed) => isClosed && !OnClosedDays ? [] : Week.On(date.DayOfWeek);

    /// <inheritdoc/>
    public bool Equals(PointHours? other) =>
        other is not null && OnClosedDays == other.OnClosedDays && Days.All(d => Week.On(d).SequenceEqual(other.Week.On(d)));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(OnClosedDays);
        foreach (var range in Days.SelectMany(d => Week.On(d))) hash.Add(range);
        return hash.ToHashCode();
    }
}
