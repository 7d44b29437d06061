using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    // One recipient with a flood of alerts must not make a claim without end.
    private const int MostOfAClaim = 4;

    private const string RowColumns =
        $"{AlertColumns}, a.case_id, a.rulebook, c.number, c.hospital, d.owner, a.pump_at, a.lease_until, a.step, a.blocked, a.delivery, a.reason,"
        + " c.version, d.states, t.number, t.shown, t.shown_due, t.shown_is_day, t.shown_for";

    private const string RowTables =
        """
        alerts a JOIN cases c ON c.id = a.case_id
        LEFT JOIN duties d ON d.case_id = a.case_id AND d.rulebook = a.rulebook AND d.duty = a.duty AND d.instance = a.instance
        LEFT JOIN tellings t ON t.case_id = a.case_id AND t.rulebook = a.rulebook AND t.duty = a.duty AND t.instance = a.instance
            AND t.role = a.role AND t.party = a.party
        """;

    public ImmutableArray<AlertRow> AlertsOf(CaseRecord @case) =>
        [.. Query($"SELECT {RowColumns} FROM {RowTables} WHERE a.case_id = @case ORDER BY a.at, a.key", RowOf, ("@case", @case.Id))];

    public Instant? NextPending() => Earliest(
            """
            SELECT min(m) FROM (
                SELECT min(pump_at) AS m FROM alerts WHERE pump_at IS NOT NULL
                UNION ALL SELECT min(next_attempt) FROM deliveries WHERE next_attempt IS NOT NULL AND lease_until IS NULL) AS pending
            """);

    public Instant? NextLeaseEnd() => Earliest(
            """
            SELECT min(m) FROM (
                SELECT min(lease_until) AS m FROM alerts WHERE lease_until IS NOT NULL
                UNION ALL SELECT min(lease_until) FROM deliveries WHERE next_attempt IS NOT NULL AND lease_until IS NOT NULL) AS leases
            """);

    public ImmutableArray<AlertRow> FindDue(Instant due, int limit)
    {
        var found = Query(
            $"""
            SELECT {RowColumns} FROM {RowTables}
            WHERE a.pump_at <= @due AND a.party IN (
                SELECT party FROM (SELECT party FROM alerts WHERE pump_at <= @due ORDER BY pump_at LIMIT @limit) AS first WHERE party IS NOT NULL)
            ORDER BY a.party, a.pump_at LIMIT @most
            """,
            RowOf, ("@due", due.Ms()), ("@limit", limit), ("@most", limit * MostOfAClaim));
        if (found.Count == limit * MostOfAClaim) LeaveCutRecipientForLater(found);
        var toNobody = Query(
            $"SELECT {RowColumns} FROM {RowTables} WHERE a.party IS NULL AND a.pump_at <= @due ORDER BY a.pump_at LIMIT @limit",
            RowOf, ("@due", due.Ms()), ("@limit", limit));
        return [.. found, .. toNobody];
    }

    private static void LeaveCutRecipientForLater(List<AlertRow> found)
    {
        var whole = found.FindIndex(a => a.Alert.Party == found[^1].Alert.Party);
        if (whole > 0) found.RemoveRange(whole, found.Count - whole);
    }

    public ImmutableArray<AlertRow> FindExpiredClaims(Instant realNow, int limit) =>
    [
        .. Query($"SELECT {RowColumns} FROM {RowTables} WHERE a.lease_until < @now ORDER BY a.lease_until LIMIT @limit",
            RowOf, ("@now", realNow.Ms()), ("@limit", limit)),
    ];

    public ImmutableArray<AlertRow> FindAlerts(IEnumerable<AlertRef> alerts)
    {
        var found = ImmutableArray.CreateBuilder<AlertRow>();
        foreach (var alert in alerts)
        {
            if (First($"SELECT {RowColumns} FROM {RowTables} WHERE a.case_id = @case AND a.rulebook = @rulebook AND a.key = @key",
                    RowOf, ("@case", alert.CaseId), ("@rulebook", alert.Rulebook), ("@key", alert.Key)) is { } row)
                found.Add(row);
        }

        return found.ToImmutable();
    }

    public void WriteAlert(AlertRow alert, AlertState from)
    {
        _memory?.ToWrite(alert.Ref.CaseId).ForgetLedger(alert.Ref.Rulebook);
        var written = Execute(
            """
            UPDATE alerts SET state = @state, late = @late, pump_at = @pumpAt, lease_until = @lease, step = @step, delivery = @delivery, reason = @reason
            WHERE case_id = @case AND rulebook = @rulebook AND key = @key AND state = @from
            """,
            ("@state", (int)alert.Alert.State), ("@late", alert.Alert.Late.Bit()), ("@pumpAt", alert.PumpAt.Ms()), ("@lease", alert.LeaseUntil.Ms()),
            ("@step", alert.Step), ("@delivery", alert.Delivery), ("@reason", alert.Reason), ("@case", alert.Ref.CaseId),
            ("@rulebook", alert.Ref.Rulebook), ("@key", alert.Ref.Key), ("@from", (int)from));
        if (written != 1) throw new AlertMovedException(alert.Ref, from);
    }

    public bool FreezeAlert(AlertRef alert, string delivery, Instant leaseUntil) => Execute(
        """
        UPDATE alerts SET delivery = @delivery, lease_until = NULL
        WHERE case_id = @case AND rulebook = @rulebook AND key = @key AND state = @claimed AND lease_until = @lease AND blocked = 0
        """,
        ("@delivery", delivery), ("@case", alert.CaseId), ("@rulebook", alert.Rulebook), ("@key", alert.Key),
        ("@claimed", (int)AlertState.Claimed), ("@lease", leaseUntil.Ms())) == 1;

    private Instant? Earliest(string sql) => Query(sql, r => r.InstantOrNull(0))[0];

    private static AlertRow RowOf(Row r)
    {
        var alert = AlertOf(r, r.GetString(16), r.GetString(15));
        return new()
        {
            Alert = alert,
            Ref = new(r.GetString(14), alert.Duty.Rulebook, alert.Key.Value),
            Case = CaseNumber.Parse(alert.Duty.CaseKey)!.Value,
            Hospital = new(r.GetString(17)),
            Owner = r.PartyOrNull(18),
            PumpAt = r.InstantOrNull(19),
            LeaseUntil = r.InstantOrNull(20),
            Step = r.GetInt32(21),
            Blocked = r.Yes(22),
            Delivery = r.TextOrNull(23),
            Reason = r.GetString(24),
            CaseVersion = r.GetInt32(25),
            DutyStates = r.TextOrNull(26),
            Told = r.IsDBNull(27)
                ? null
                : new() { Duty = alert.Duty, Role = alert.Role, Party = alert.Party!.Value, Number = r.GetInt32(27), Shown = ShownOf(r, 28) },
        };
    }
}
