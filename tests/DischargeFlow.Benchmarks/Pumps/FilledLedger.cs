using System.Globalization;
using Dapper;
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

        var ofParty = "replace(t.{0}, 'office-0', n.office)";
        Add(connection, "cases", $"WHERE t.id = '{original}'", new() { ["id"] = "n.id", ["number"] = "n.number", ["person"] = "NULL" });
        Add(connection, "entries", $"WHERE t.case_id = '{original}'", new() { ["case_id"] = "n.id", ["content"] = ofParty });
        Add(connection, "case_parties", $"WHERE t.case_id = '{original}'", new() { ["case_id"] = "n.id", ["party"] = ofParty });
        Add(connection, "duties", $"WHERE t.case_id = '{original}'", new() { ["case_id"] = "n.id", ["owner"] = ofParty, ["recipient"] = ofParty });
        Add(connection, "alerts", $"WHERE t.case_id = '{original}' AND (t.rulebook, t.key) = (SELECT rulebook, key FROM alerts WHERE case_id = '{original}' AND party = 'office-0' ORDER BY at DESC LIMIT 1)", new()
        {
            ["case_id"] = "n.id",
            ["key"] = ofParty,
            ["party"] = "n.office",
            ["at"] = $"{at.ToUnixTimeMilliseconds()}",
            ["state"] = state,
            ["pump_at"] = pumpAt,
        });
        Run(connection, $"UPDATE alerts SET pump_at = NULL WHERE case_id = '{original}'; COMMIT; ANALYZE;");
    }

    /// <summary>Adds a row for each copy: the original's, but for the columns that are named.</summary>
    private static void Add(SqliteConnection connection, string table, string original, Dictionary<string, string> other)
    {
        var columns = connection.Query<string>($"SELECT name FROM pragma_table_info('{table}')").AsList();
        if (other.Keys.Except(columns).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException($"The table {table} has no column {unknown}: the storage changed, and what is measured here must follow it.");
        Run(connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(Value))} FROM {table} t JOIN copies n {original}");

        string Value(string column) => string.Format(CultureInfo.InvariantCulture, other.GetValueOrDefault(column, "t.{0}"), column);
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
