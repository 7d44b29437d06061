using DischargeFlow.Benchmarks.Events;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Casework.Cases;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DischargeFlow.Benchmarks.Pumps;

/// <summary>
/// Fills a ledger with copies of one stay that was recorded and planned as every other: its case, history, duties and one alert each, for an
/// office of its own. What the original itself waits for is left out. Copied by statements, since a million stays would take an hour to record.
/// </summary>
internal static class FilledLedger
{
    private const int Sent = 4, Planned = 0;

    /// <summary>Adds stays with one alert each that falls due at a moment.</summary>
    public static void AddDue(Desk desk, string original, int stays, int offices, Instant at, int first = 0) =>
        Copy(desk, original, first, stays, offices, $"{Planned}", $"{at.ToUnixTimeMilliseconds()}", at);

    /// <summary>Adds stays whose alert was sent long ago.</summary>
    public static void AddSent(Desk desk, string original, int stays, int offices, Instant at, int first) =>
        Copy(desk, original, first, stays, offices, $"{Sent}", "NULL", at);

    /// <summary>Records the stay that is copied: admitted, the discharge planned, its alert to the office still to come.</summary>
    public static async Task<string> RecordOriginalAsync(Desk desk)
    {
        var recorded = await StayEvents.RecordPlannedDischargeAsync(desk);
        return desk.Store.Read(s => s.FindCase(recorded)!.Id);
    }

    private static void Copy(Desk desk, string original, int first, int stays, int offices, string state, string pumpAt, Instant at)
    {
        using var connection = new SqliteConnection($"Data Source={desk.DatabaseFile};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; CREATE TEMP TABLE copies (id TEXT, number TEXT, office TEXT); BEGIN");
        using (var insert = connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO copies VALUES ($id, $number, $office)";
            var (id, number, office) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$number", SqliteType.Text), insert.Parameters.Add("$office", SqliteType.Text));
            for (var i = first; i < first + stays; i++)
            {
                (id.Value, number.Value, office.Value) = ($"copy-{i:D8}", CaseNumber.From((ulong)i).Value, Region.Office(i % offices).Value);
                insert.ExecuteNonQuery();
            }
        }

        Run(connection, $"""
            INSERT INTO cases SELECT n.id, n.number, c.kind, c.region, c.hospital, NULL, c.rulebooks, c.opened, c.changed, c.version, c.stage
                FROM cases c JOIN copies n WHERE c.id = '{original}';
            INSERT INTO entries SELECT n.id, e.sequence, e.happened_at, e.happened_on, e.recorded, e.who, e.type, e.schema, replace(e.content, 'office-0', n.office)
                FROM entries e JOIN copies n WHERE e.case_id = '{original}';
            INSERT INTO case_parties SELECT replace(p.party, 'office-0', n.office), n.id FROM case_parties p JOIN copies n WHERE p.case_id = '{original}';
            INSERT INTO duties SELECT n.id, d.rulebook, d.duty, d.instance, replace(d.owner, 'office-0', n.office), replace(d.recipient, 'office-0', n.office),
                    d.severity, d.due, d.due_is_day, d.states, d.listed_from, d.listed_to, d.overdue_from, d.doable_from, d.doable_to
                FROM duties d JOIN copies n WHERE d.case_id = '{original}';
            INSERT INTO alerts SELECT n.id, a.rulebook, replace(a.key, 'office-0', n.office), a.duty, a.instance, a.kind, a.step_text, a.role, n.office,
                    {at.ToUnixTimeMilliseconds()}, {state}, a.late, a.shown, a.shown_due, a.shown_is_day, a.shown_for, {pumpAt}, 0, 0, NULL, ''
                FROM (SELECT * FROM alerts WHERE case_id = '{original}' AND party = 'office-0' ORDER BY at DESC LIMIT 1) a JOIN copies n;
            UPDATE alerts SET pump_at = NULL WHERE case_id = '{original}';
            COMMIT; ANALYZE;
            """);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
#pragma warning disable CA2100 // Only texts of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
