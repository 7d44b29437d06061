using System.Data.Common;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Storage.Sessions;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Storage.Tests.Given;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Tests.Sqlite;

/// <summary>Recording and the pump find their rows by an index: their cost does not grow with the ledger.</summary>
public sealed class What_is_asked_often : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly HashSet<string> _asked = [];

    [Fact]
    public void Walks_through_no_table()
    {
        using (var store = new SqliteStore(_file.ConnectionString)) { }
        using var connection = new SqliteConnections(_file.ConnectionString).OpenWriter();
        using var dialect = new SqliteDialect(connection);
        using var session = SqlSession.ToWrite(connection, new Listening(dialect, _asked));
        session.BeginWriting();
        Record(session);
        PumpOnce(session);
        session.Commit();

        Assert.True(_asked.Count > 30, $"only {_asked.Count} statements were heard");
        Assert.Empty(_asked.Where(IsAboutRows).SelectMany(sql => PlanOf(connection, sql).Where(IsWalk).Select(line => $"{line}: {sql}")));
    }

    public void Dispose() => _file.Dispose();

    private static void Record(SqlSession s)
    {
        var stay = Rows.Case(1);
        s.AddCase(stay);
        s.AddStayKey("hash", stay);
        s.AppendEntries(stay, [Rows.Entry(1, new EntryContent.Holds("care-manager", Rows.Office))], 0, null, Rows.Now);
        var ledger = Rows.LedgerOf(Rows.Alert(stay, "a", Rows.Now));
        s.SaveLedger(stay.Id, "minato", Ledger.Empty, ledger, Rows.Now);
        s.SaveLedger(stay.Id, "minato", ledger, Rows.LedgerOf(ledger.Alerts["a"] with { Late = true }), Rows.Now);
        s.SaveDuties(stay, "minato", [Rows.Duty(stay, "contact", Rows.In(60), Rows.Now)]);
        s.SaveBlocked(stay, "minato", new HashSet<string>());
        s.KeepAnswer("key", new("hash", "answer"), Rows.Now);
        s.AppendAudit(new(Rows.Now, "nurse", "case-opened", "1", ""));
        _ = (s.FindAnswer("key"), s.FindCase(stay.Number), s.FindCaseById(stay.Id), s.FindCasesByStayKey("hash"), s.HasStayKey(stay));
        _ = (s.FindPersonByNumber("hash"), s.FindPerson("p"), s.FindCasesOfPerson("p"), s.FindCasesWithParty(Rows.Office), s.AlertsOf(stay), s.DeliveriesOf(stay));
        var stranger = Rows.Case(2);
        _ = (s.EntriesOf(stranger), s.LedgerOf(stranger, "minato"));
        s.SaveDuties(stranger, "minato", []);
    }

    private static void PumpOnce(SqlSession s)
    {
        var due = s.FindDue(Rows.Now, Assert.Single(s.DueParties(Rows.Now)).Party, 100);
        _ = s.FindDue(Rows.Now, null, 100);
        var claimed = AlertGate.Move(s, Assert.Single(due) with { PumpAt = null, Delivery = "d1" }, AlertState.Claimed, "");
        s.AddDelivery(Rows.Delivery("d1", new Casework.Deliveries.FrozenAlert(claimed.Ref, Shown.Nothing)));
        Assert.True(s.MayLeave("d1"));
        Assert.False(s.IsStopped("a@example.jp"));
        _ = (s.ClaimDeliveries(Rows.Now, Rows.Now, Rows.In(2), 10), s.AlertsIn("d1"), s.StandingIn("d1"), s.FindAlerts([claimed.Ref]), s.NextPending(), s.NextLeaseEnd());
        s.WriteDelivery(s.FindDelivery("d1")! with { State = Casework.Deliveries.DeliveryState.Sent });
    }

    private static bool IsAboutRows(string sql) =>
        sql.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) || sql.TrimStart().StartsWith("UPDATE", StringComparison.Ordinal);

    // What stands in a subquery was found by an index already; of the audit the last row is read from its end.
    private static bool IsWalk(string line) => line.StartsWith("SCAN ", StringComparison.Ordinal) && line is not ("SCAN first" or "SCAN pending" or "SCAN audit");

    private static List<string> PlanOf(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand($"EXPLAIN QUERY PLAN {sql}", connection);
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, @"@\w+").Select(m => m.Value).Distinct()) command.Parameters.AddWithValue(name, 1);
        using var lines = command.ExecuteReader();
        var plan = new List<string>();
        while (lines.Read()) plan.Add(lines.GetString(3));
        return plan;
    }

    private sealed class Listening(IDialect inner, HashSet<string> asked) : IDialect
    {
        public bool IsInTransaction => inner.IsInTransaction;

        public IStatements StatementsOn(DbConnection connection) => new Heard(inner.StatementsOn(connection), asked);

        public long ForeignCommits() => inner.ForeignCommits();

        public StoreUnavailableException? Unavailable(DbException fault) => inner.Unavailable(fault);
    }

    private sealed class Heard(IStatements inner, HashSet<string> asked) : IStatements
    {
        public int Execute(string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
        {
            asked.Add(sql);
            return inner.Execute(sql, arguments);
        }

        public List<T> Query<T>(string sql, int most, Func<Row, T> read, ReadOnlySpan<(string Name, object? Value)> arguments)
        {
            asked.Add(sql);
            return inner.Query(sql, most, read, arguments);
        }

        public void Dispose() => inner.Dispose();
    }
}
