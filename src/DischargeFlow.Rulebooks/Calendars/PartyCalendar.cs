using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>
/// Which days are closed for one party: the rulebook's tables, the party's own, and the weekdays on which it has no hours. Answers are kept:
/// a calendar is asked the same dates over and over. Safe for many threads: each answer is one byte, always the same.
/// </summary>
public sealed class PartyCalendar
{
    private const int FirstYear = 2000, Years = 100, DaysOfAMonth = 32;

    private readonly ImmutableArray<ClosedDayTable> _tables;
    private readonly PartyExtract? _party;

    // A year when it is first asked about: a country has many parties, and a stay few dates.
    private readonly Answer[]?[] _kept = new Answer[]?[Years];

    /// <summary>Makes the calendar of a party; null for nobody in particular, who is open Monday to Friday.</summary>
    public PartyCalendar(ImmutableArray<ClosedDayTable> rulebookTables, ClosedDayTables all, PartyExtract? party)
    {
        _party = party;
        _tables = party is null
            ? rulebookTables
            : [.. rulebookTables.Concat(party.ClosedDays.Select(n => all.Tables.GetValueOrDefault(n)).OfType<ClosedDayTable>()).Distinct()];
    }

    /// <summary>True when nobody recorded hours for the party: Monday to Friday is assumed.</summary>
    public bool HoursAreAssumed => _party is null || _party.Hours.IsEmpty;

    /// <summary>Whether the party works on that date.</summary>
    public bool IsOpen(LocalDate date) => (About(date) & Answer.Open) != 0;

    /// <summary>Whether every table speaks of that date.</summary>
    public bool IsCovered(LocalDate date) => (About(date) & Answer.Covered) != 0;

    /// <summary>Why a date is closed, in words of the tables, or null when a table gives no name (a weekday without hours).</summary>
    public string? NameOfClosedDay(LocalDate date)
    {
        foreach (var table in _tables)
        {
            if (table.NameOf(date) is { } name) return name;
        }

        return null;
    }

    /// <summary>The first table that does not speak of a date, or null when all do.</summary>
    public ClosedDayTable? TableNotCovering(LocalDate date)
    {
        foreach (var table in _tables)
        {
            if (!table.Covers(date)) return table;
        }

        return null;
    }

    /// <summary>The hours of a date, empty when closed.</summary>
    public ImmutableArray<ClockRange> HoursOn(LocalDate date) => IsOpen(date) ? WeekOn(date).On(date.DayOfWeek) : [];

    /// <summary>Whether a table or the party itself names the date as closed, whatever its weekday.</summary>
    public bool IsClosedDay(LocalDate date) => _party?.OwnClosedDates.Contains(date) == true || NameOfClosedDay(date) is not null;

    private Answer About(LocalDate date)
    {
        var year = date.Year - FirstYear;
        if ((uint)year >= Years) return Afresh(date);
        ref var kept = ref (_kept[year] ??= new Answer[12 * DaysOfAMonth])[(date.Month - 1) * DaysOfAMonth + date.Day - 1];
        if (kept == Answer.NotAsked) kept = Afresh(date);
        return kept;
    }

    private Answer Afresh(LocalDate date) =>
        Answer.Asked | (IsOpenAfresh(date) ? Answer.Open : 0) | (TableNotCovering(date) is null ? Answer.Covered : 0);

    private bool IsOpenAfresh(LocalDate date) => !WeekOn(date).On(date.DayOfWeek).IsEmpty && !IsClosedDay(date);

    private OpeningHours WeekOn(LocalDate date) => _party?.HoursOn(date) ?? OpeningHours.Weekdays;

    [Flags]
    private enum Answer : byte { NotAsked = 0, Asked = 1, Open = 2, Covered = 4 }
}
