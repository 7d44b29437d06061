using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string CalendarColumns = "k.name, k.number, k.text, k.done, k.recorded, k.who";

    public ImmutableArray<KeptCalendar> KeptCalendars() =>
    [
        .. Query(
            $"SELECT {CalendarColumns} FROM calendar_states k WHERE k.number = (SELECT max(l.number) FROM calendar_states l WHERE l.name = k.name) ORDER BY k.name",
            CalendarOf),
    ];

    public ImmutableArray<KeptCalendar> StatesOf(string calendar, int atMost) =>
    [
        .. Query($"SELECT {CalendarColumns} FROM calendar_states k WHERE k.name = @name ORDER BY k.number DESC LIMIT @most", CalendarOf, ("@name", calendar), ("@most", atMost)),
    ];

    public ImmutableArray<CalendarFile> CalendarFiles() =>
        [.. Query("SELECT name, since, text FROM calendar_files ORDER BY since, name", r => new CalendarFile(r.GetString(0), r.Instant(1), r.TextOrNull(2)))];

    public ImmutableDictionary<string, int> DutiesPastTables(Instant now) => Query(
        "SELECT past_table, count(*) FROM duties WHERE past_table IS NOT NULL AND (listed_to IS NULL OR listed_to > @now) GROUP BY past_table",
        r => (Table: r.GetString(0), Count: r.GetInt32(1)), ("@now", now.Ms())).ToImmutableDictionary(t => t.Table, t => t.Count);

    public void KeepCalendar(KeptCalendar state) => Execute(
        "INSERT INTO calendar_states (name, number, text, done, recorded, who) VALUES (@name, @number, @text, @done, @recorded, @who)",
        ("@name", state.Name), ("@number", state.Number), ("@text", state.Text), ("@done", state.Done), ("@recorded", state.Recorded.Ms()), ("@who", state.Who));

    public void KeepCalendarFile(CalendarFile file) => Execute(
        "INSERT INTO calendar_files (name, since, text) VALUES (@name, @since, @text) ON CONFLICT (name, since) DO UPDATE SET text = excluded.text",
        ("@name", file.Name), ("@since", file.Since.Ms()), ("@text", file.Text));

    private static KeptCalendar CalendarOf(Row r) => new()
    {
        Name = r.GetString(0),
        Number = r.GetInt32(1),
        Text = r.TextOrNull(2),
        Done = r.GetString(3),
        Recorded = r.Instant(4),
        Who = r.GetString(5),
    };
}
