using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>The national holidays as the Cabinet Office publishes them, by date; whole years only.</summary>
/// <param name="Days">Dates with their names.</param>
public sealed record HolidayList(ImmutableSortedDictionary<LocalDate, string> Days)
{
    /// <summary>The first year that it speaks of.</summary>
    public int FirstYear => Days.First().Key.Year;

    /// <summary>The last year that it speaks of.</summary>
    public int LastYear => Days.Last().Key.Year;
}

/// <summary>What reading a list gave.</summary>
/// <param name="List">The list; null when anything in it cannot be read: a calendar with a day missing is worse than an old one.</param>
/// <param name="Faults">Each line that cannot be read, with the reason; line 0 for the whole.</param>
public sealed record HolidayReading(HolidayList? List, ImmutableArray<(long Line, Bilingual Reason)> Faults);
