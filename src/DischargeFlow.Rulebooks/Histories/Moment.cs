using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Histories;

/// <summary>
/// Either a day or an instant, and never one taken for the other: days are added to days, hours to instants.
/// A day becomes an instant only by an edge: its first instant, or the first after it.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Moment : IEquatable<Moment>
{
    private readonly LocalDate _day;
    private readonly Instant _instant;

    private Moment(bool isDay, LocalDate day, Instant instant) => (IsDay, _day, _instant) = (isDay, day, instant);

    /// <summary>A whole day of the rulebook's zone.</summary>
    public static Moment On(LocalDate day) => new(true, day, default);

    /// <summary>A point in time.</summary>
    public static Moment At(Instant instant) => new(false, default, instant);

    /// <summary>True when only the date is known or meant.</summary>
    public bool IsDay { get; }

    /// <summary>The day. Throws when this is an instant.</summary>
    public LocalDate Day => IsDay ? _day : throw new InvalidOperationException("An instant is not a day; ask DateIn(zone).");

    /// <summary>The instant. Throws when this is a day.</summary>
    public Instant Instant => IsDay ? throw new InvalidOperationException("A day is not an instant; ask for one of its edges.") : _instant;

    /// <summary>The date on which this lies in a zone.</summary>
    public LocalDate DateIn(DateTimeZone zone) => IsDay ? _day : _instant.InZone(zone).Date;

    /// <summary>The first instant that this covers: midnight's for a day.</summary>
    public Instant FirstInstantIn(DateTimeZone zone) => IsDay ? DayEdges.StartOf(_day, zone) : _instant;

    /// <summary>The first instant after what this covers: the next midnight's for a day, the instant itself otherwise.</summary>
    public Instant EndIn(DateTimeZone zone) => IsDay ? DayEdges.StartOf(_day.PlusDays(1), zone) : _instant;

    /// <inheritdoc/>
    public bool Equals(Moment other) => IsDay == other.IsDay && _day == other._day && _instant == other._instant;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Moment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsDay, _day, _instant);

    /// <summary>Equality.</summary>
    public static bool operator ==(Moment left, Moment right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(Moment left, Moment right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() => IsDay ? _day.ToString("uuuu-MM-dd", null) : _instant.ToString();
}
