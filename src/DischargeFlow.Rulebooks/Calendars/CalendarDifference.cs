using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>One date of which two tables say different things.</summary>
/// <param name="Date">The date.</param>
/// <param name="Before">What the day was called; null where it was no closed day.</param>
/// <param name="After">What it is called now; null where it is none any more.</param>
public sealed record ChangedDay(LocalDate Date, string? Before, string? After)
{
    /// <summary>Whether the date is closed in the one and open in the other. Another name alone moves no deadline.</summary>
    public bool MovesDeadlines => Before is null || After is null;
}

/// <summary>What differs between two states of a closed-day table.</summary>
/// <param name="Days">The days, in order.</param>
/// <param name="CoversMoved">Whether it speaks of other dates than before.</param>
public sealed record CalendarDifference(ImmutableArray<ChangedDay> Days, bool CoversMoved)
{
    /// <summary>Whether both say the same.</summary>
    public bool IsNothing => Days.IsEmpty && !CoversMoved;

    /// <summary>Compares two states; null before there was any.</summary>
    public static CalendarDifference Between(ClosedDayTable? before, ClosedDayTable after)
    {
        var dates = after.Dates.Union(before?.Dates ?? []).Order();
        var days = dates.Select(d => new ChangedDay(d, before?.NameOf(d), after.NameOf(d))).Where(d => d.Before != d.After);
        return new([.. days], before is null || before.CoversFrom != after.CoversFrom || before.CoversTo != after.CoversTo);
    }
}
