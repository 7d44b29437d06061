using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string StandingColumns =
        $"{AlertColumns}, a.case_id, a.rulebook, c.number, c.hospital, a.pump_at, a.step, a.blocked, a.delivery, a.reason,"
        + " c.version, t.number, t.shown, t.shown_due, t.shown_is_day, t.shown_for, c.rulebooks";

    private const string StandingTables =
        """
        alerts a JOIN cases c ON c.id = a.case_id
        LEFT JOIN tellings t ON t.case_id = a.case_id AND t.rulebook = a.rulebook AND t.duty = a.duty AND t.instance = a.instance
            AND t.role = a.role AND t.party = a.party
        """;

    private const string RowColumns = $"{StandingColumns}, d.owner, d.states, d.recipient, d.past_table";

    // The duty of an alert lies far from it: only who must know it reads it.
    private const string RowTables =
        $"{StandingTables} LEFT JOIN duties d ON d.case_id = a.case_id AND d.rulebook = a.rulebook AND d.duty = a.duty AND d.instance = a.instance";

    public ImmutableArray<AlertRow> AlertsOf(CaseRecord @case) =>
        [.. Query($"SELECT {RowColumns} FROM {RowTables} WHERE a.case_id = @case ORDER BY a.at, a.key", RowOf, ("@case", @case.Id))];

    public Instant? NextPending() => Earliest(
            """
            SELECT min(m) FROM (
                SELECT min(pump_at) AS m FROM alerts WHERE pump_at IS NOT NULL
                UNION ALL SELECT min(next_attempt) FROM deliveries WHERE next_attempt IS NOT NULL AND lease_until IS NULL) AS pending
            """);

    public Instant? NextLeaseEnd() => Earliest("SELECT min(lease_until) FROM deliveries WHERE next_attempt IS NOT NULL AND lease_until IS NOT NULL");

    // What waits behind so many is found when they are on their way.
    public ImmutableArray<(PartyId? Party, int Alerts)> DueParties(Instant due) =>
    [
        .. Query(
            """
            SELECT party, count(*) FROM (SELECT party, pump_at FROM alerts WHERE pump_at <= @due ORDER BY pump_at LIMIT 100000) AS first
            GROUP BY party ORDER BY min(pump_at), party
            """,
            r => (r.PartyOrNull(0), r.GetInt32(1)), ("@due", due.Ms())),
    ];

    public ImmutableArray<AlertRow> FindDue(Instant due, PartyId? party, int most) => party is { } known
        ? [.. Query($"SELECT {RowColumns} FROM {RowTables} WHERE a.party = @party AND a.pump_at <= @due ORDER BY a.pump_at LIMIT @most",
            RowOf, ("@party", known.Value), ("@due", due.Ms()), ("@most", most))]
        : [.. Query($"SELECT {RowColumns} FROM {RowTables} WHERE a.party IS NULL AND a.pump_at <= @due ORDER BY a.pump_at LIMIT @most",
            RowOf, ("@due", due.Ms()), ("@most", most))];

    public ImmutableArray<AlertRow> FindAlerts(IEnumerable<AlertRef> alerts)
    {
        var found = ImmutableArray.CreateBuilder<AlertRow>();
        foreach (var alert in alerts)
        {
            if (First($"SELECT {StandingColumns} FROM {StandingTables} WHERE a.case_id = @case AND a.rulebook = @rulebook AND a.key = @key",
                    StandingOf, ("@case", alert.CaseId), ("@rulebook", alert.Rulebook), ("@key", alert.Key)) is { } row)
                found.Add(row);
        }

        return found.ToImmutable();
    }

    public void WriteAlert(AlertRow alert, AlertState from)
    {
        ToWriteIfKnown(alert.Ref.CaseId)?.ForgetLedger(alert.Ref.Rulebook);
        if (Write(alert, from, $"{WriteText} AND (delivery IS NULL OR delivery = @delivery)")) return;
        Execute(
            """
            INSERT INTO parted_deliveries (case_id, delivery)
            SELECT case_id, delivery FROM alerts WHERE case_id = @case AND rulebook = @rulebook AND key = @key AND delivery IS NOT NULL
            ON CONFLICT DO NOTHING
            """,
            ("@case", alert.Ref.CaseId), ("@rulebook", alert.Ref.Rulebook), ("@key", alert.Ref.Key));
        if (!Write(alert, from, WriteText)) throw new AlertMovedException(alert.Ref, from);
    }

    private const string WriteText =
        """
        UPDATE alerts SET state = @state, late = @late, pump_at = @pumpAt, waits_for = @waitsFor, step = @step, delivery = @delivery, reason = @reason
        WHERE case_id = @case AND rulebook = @rulebook AND key = @key AND state = @from
        """;

    private bool Write(AlertRow alert, AlertState from, string sql) => Execute(
        sql,
        ("@state", (int)alert.Alert.State), ("@late", alert.Alert.Late.Bit()), ("@pumpAt", alert.PumpAt.Ms()), ("@waitsFor", alert.WaitsFor?.Value),
        ("@step", alert.Step), ("@delivery", alert.Delivery), ("@reason", alert.Reason), ("@case", alert.Ref.CaseId), ("@rulebook", alert.Ref.Rulebook),
        ("@key", alert.Ref.Key), ("@from", (int)from)) == 1;

    private Instant? Earliest(string sql) => Query(sql, r => r.InstantOrNull(0))[0];

    private static AlertRow RowOf(Row r) => StandingOf(r) with { Owner = r.PartyOrNull(30), DutyStates = r.TextOrNull(31), Recipient = r.PartyOrNull(32), PastTable = r.TextOrNull(33) };

    private static AlertRow StandingOf(Row r)
    {
        var alert = AlertOf(r, r.GetString(16), r.GetString(15));
        return new()
        {
            Alert = alert,
            Ref = new(r.GetString(14), alert.Duty.Rulebook, alert.Key.Value),
            Case = CaseNumber.Parse(alert.Duty.CaseKey)!.Value,
            Hospital = new(r.GetString(17)),
            PumpAt = r.InstantOrNull(18),
            Step = r.GetInt32(19),
            Blocked = r.Yes(20),
            Delivery = r.TextOrNull(21),
            Reason = r.GetString(22),
            CaseVersion = r.GetInt32(23),
            RulebookVersion = VersionIn(r.GetString(29), alert.Duty.Rulebook),
            Told = r.IsDBNull(24)
                ? null
                : new() { Duty = alert.Duty, Role = alert.Role, Party = alert.Party!.Value, Number = r.GetInt32(24), Shown = ShownOf(r, 25) },
        };
    }
}
