using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>
/// One state of a table of closed days that is kept in the database. The latest one of a name stands, as a whole, in the place of the file of that name.
/// </summary>
public sealed record KeptCalendar
{
    /// <summary>What rulebooks call the table.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the state, from 1; each is kept.</summary>
    public required int Number { get; init; }

    /// <summary>The table as a file would say it; null when the file counts again from here on.</summary>
    public required string? Text { get; init; }

    /// <summary>What was done, as the audit has it: <c>list 2026-2027</c>, <c>+2026-11-02</c>, <c>-2026-11-02</c>.</summary>
    public required string Done { get; init; }

    /// <summary>When, on the clock of the cases.</summary>
    public required Instant Recorded { get; init; }

    /// <summary>By whom.</summary>
    public required string Who { get; init; }
}

/// <summary>Reads the tables of closed days that are kept.</summary>
public interface ICalendarReader
{
    /// <summary>The latest state of each table, by name; those among them for which the file counts again.</summary>
    ImmutableArray<KeptCalendar> KeptCalendars();

    /// <summary>The states of one table, the latest first.</summary>
    ImmutableArray<KeptCalendar> StatesOf(string calendar, int atMost);

    /// <summary>What the files of all tables said, in the order of the moments from which on they said it.</summary>
    ImmutableArray<CalendarFile> CalendarFiles();

    /// <summary>How many duties still to be done rest on dates of which a table does not speak, by the table's name.</summary>
    ImmutableDictionary<string, int> DutiesPastTables(Instant now);
}

/// <summary>Keeps tables of closed days.</summary>
public interface ICalendarWriter
{
    /// <summary>Keeps a state. Throws when its number is taken.</summary>
    void KeepCalendar(KeptCalendar state);

    /// <summary>Remembers what a file says from a moment on.</summary>
    void KeepCalendarFile(CalendarFile file);
}
