using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string AlertColumns =
        "a.key, a.duty, a.instance, a.kind, a.step_text, a.role, a.party, a.at, a.state, a.late, a.shown, a.shown_due, a.shown_is_day, a.shown_for";

    public Ledger LedgerOf(CaseRecord @case, string rulebook)
    {
        if (_memory is null) return LoadLedger(@case, rulebook);
        var known = _memory.Of(@case.Id);
        if (known.Ledgers.TryGetValue(rulebook, out var ledger)) return ledger;
        return known.Ledgers[rulebook] = known.IsWhole ? Ledger.Empty : LoadLedger(@case, rulebook);
    }

    private Ledger LoadLedger(CaseRecord @case, string rulebook)
    {
        var alerts = Query($"SELECT {AlertColumns} FROM alerts a WHERE a.case_id = @case AND a.rulebook = @rulebook",
            r => AlertOf(r, @case.Number.Value, rulebook), ("@case", @case.Id), ("@rulebook", rulebook));
        var tellings = Query(
            "SELECT duty, instance, role, party, shown, shown_due, shown_is_day, shown_for, number FROM tellings WHERE case_id = @case AND rulebook = @rulebook",
            r => TellingOf(r, @case.Number.Value, rulebook), ("@case", @case.Id), ("@rulebook", rulebook));
        return new()
        {
            Alerts = Ledger.Empty.Alerts.AddRange(alerts.Select(a => KeyValuePair.Create(a.Key.Value, a))),
            Tellings = Ledger.Empty.Tellings.AddRange(tellings.Select(t => KeyValuePair.Create(t.Key, t))),
        };
    }

    public KeptPlan? KeptPlanOf(CaseRecord @case, string rulebook) => _memory?.Of(@case.Id).Plans.GetValueOrDefault(rulebook);

    public void KeepPlan(CaseRecord @case, string rulebook, KeptPlan plan)
    {
        if (_memory is not null) _memory.ToWrite(@case.Id).Plans[rulebook] = plan;
    }

    public void SaveLedger(string caseId, string rulebook, Ledger before, Ledger after, Instant recorded)
    {
        RememberLedger(caseId, rulebook, before, after);
        foreach (var (key, old, alert) in LedgerChanges.Between(before.Alerts, after.Alerts))
        {
            if (old is null) AddAlert(caseId, rulebook, key, alert);
            else if (old != alert) ChangeAlert(caseId, rulebook, key, old, alert, recorded);
        }

        foreach (var (_, old, telling) in LedgerChanges.Between(before.Tellings, after.Tellings))
        {
            if (old != telling) SaveTelling(caseId, rulebook, telling);
        }
    }

    // A whole ledger is known afterwards; where only some of its rows were handed in, it is read again.
    private void RememberLedger(string caseId, string rulebook, Ledger before, Ledger after)
    {
        if (ToWriteIfKnown(caseId) is not { } known) return;
        if (known.Ledgers.TryGetValue(rulebook, out var present) && ReferenceEquals(present, before)) known.Ledgers[rulebook] = after;
        else known.ForgetLedger(rulebook);
    }

    public void SaveBlocked(CaseRecord @case, string rulebook, IReadOnlySet<string> keys)
    {
        var known = ToWrite(@case.Id);
        var now = known?.Blocked.GetValueOrDefault(rulebook) ?? (known is { IsWhole: true } ? [] : LoadBlocked(@case.Id, rulebook));
        foreach (var key in now.Where(k => !keys.Contains(k))) SetBlocked(key, 0);
        foreach (var key in keys.Where(k => !now.Contains(k))) SetBlocked(key, 1);
        if (known is not null) known.Blocked[rulebook] = [.. keys];

        void SetBlocked(string key, int blocked) => Execute(
            "UPDATE alerts SET blocked = @blocked WHERE case_id = @case AND rulebook = @rulebook AND key = @key",
            ("@blocked", blocked), ("@case", @case.Id), ("@rulebook", rulebook), ("@key", key));
    }

    private HashSet<string> LoadBlocked(string caseId, string rulebook) => Query(
        "SELECT key FROM alerts WHERE case_id = @case AND rulebook = @rulebook AND blocked = 1",
        r => r.GetString(0), ("@case", caseId), ("@rulebook", rulebook)).ToHashSet(StringComparer.Ordinal);

    private void AddAlert(string caseId, string rulebook, string key, LedgerAlert alert) => Execute(
        """
        INSERT INTO alerts (case_id, rulebook, key, duty, instance, kind, step_text, role, party, at, state, late,
            shown, shown_due, shown_is_day, shown_for, pump_at)
        VALUES (@case, @rulebook, @key, @duty, @instance, @kind, @step, @role, @party, @at, @state, @late,
            @shown, @shownDue, @shownIsDay, @shownFor, @pumpAt)
        """,
        ("@case", caseId), ("@rulebook", rulebook), ("@key", key), ("@duty", alert.Duty.Duty), ("@instance", alert.Duty.Instance),
        ("@kind", (int)alert.Kind), ("@step", alert.Step), ("@role", alert.Role), ("@party", alert.Party?.Value), ("@at", alert.At.Ms()),
        ("@state", (int)alert.State), ("@late", alert.Late.Bit()), ("@shown", (int)alert.Shown.Status), ("@shownDue", alert.Shown.Due.Ms()),
        ("@shownIsDay", alert.Shown.DueIsDay.Bit()), ("@shownFor", alert.Shown.PreparedFor?.Iso()),
        ("@pumpAt", alert.State == AlertState.Planned ? alert.At.Ms() : null));

    private void ChangeAlert(string caseId, string rulebook, string key, LedgerAlert old, LedgerAlert alert, Instant recorded)
    {
        // The pump's side follows only where the plan, or a delivery, moved the alert: what waits for somebody's hours goes on waiting.
        var moved = old.State != alert.State || (old.At != alert.At && alert.State == AlertState.Planned);
        if (old.State is AlertState.Claimed or AlertState.Retry && alert.State != AlertState.Sent && (old.State != alert.State || old.Shown != alert.Shown))
            LookAgainAtDelivery(caseId, rulebook, key, recorded);
        Execute(
            """
            UPDATE alerts SET role = @role, party = @party, at = @at, state = @state, late = @late,
                shown = @shown, shown_due = @shownDue, shown_is_day = @shownIsDay, shown_for = @shownFor,
                pump_at = CASE WHEN @moved = 1 THEN @pumpAt ELSE pump_at END,
                reason = CASE WHEN @moved = 1 THEN '' ELSE reason END
            WHERE case_id = @case AND rulebook = @rulebook AND key = @key
            """,
            ("@role", alert.Role), ("@party", alert.Party?.Value), ("@at", alert.At.Ms()), ("@state", (int)alert.State), ("@late", alert.Late.Bit()),
            ("@shown", (int)alert.Shown.Status), ("@shownDue", alert.Shown.Due.Ms()), ("@shownIsDay", alert.Shown.DueIsDay.Bit()),
            ("@shownFor", alert.Shown.PreparedFor?.Iso()), ("@moved", moved.Bit()), ("@pumpAt", alert.State == AlertState.Planned ? alert.At.Ms() : null),
            ("@case", caseId), ("@rulebook", rulebook), ("@key", key));
    }

    private void LookAgainAtDelivery(string caseId, string rulebook, string key, Instant recorded) => Execute(
        """
        UPDATE deliveries SET next_attempt = @now
        WHERE id = (SELECT delivery FROM alerts WHERE case_id = @case AND rulebook = @rulebook AND key = @key)
            AND state IN (@ready, @retry, @toDo)
        """,
        ("@now", recorded.Ms()), ("@case", caseId), ("@rulebook", rulebook), ("@key", key),
        ("@ready", (int)DeliveryState.Ready), ("@retry", (int)DeliveryState.Retry), ("@toDo", (int)DeliveryState.ToDo));

    private void SaveTelling(string caseId, string rulebook, Telling telling) => Execute(
        """
        INSERT INTO tellings (case_id, rulebook, duty, instance, role, party, shown, shown_due, shown_is_day, shown_for, number)
        VALUES (@case, @rulebook, @duty, @instance, @role, @party, @shown, @shownDue, @shownIsDay, @shownFor, @number)
        ON CONFLICT (case_id, rulebook, duty, instance, role, party) DO UPDATE SET shown = excluded.shown, shown_due = excluded.shown_due,
            shown_is_day = excluded.shown_is_day, shown_for = excluded.shown_for, number = excluded.number
        """,
        ("@case", caseId), ("@rulebook", rulebook), ("@duty", telling.Duty.Duty), ("@instance", telling.Duty.Instance), ("@role", telling.Role),
        ("@party", telling.Party.Value), ("@shown", (int)telling.Shown.Status), ("@shownDue", telling.Shown.Due.Ms()),
        ("@shownIsDay", telling.Shown.DueIsDay.Bit()), ("@shownFor", telling.Shown.PreparedFor?.Iso()), ("@number", telling.Number));

    private static LedgerAlert AlertOf(Row r, string caseKey, string rulebook) => new()
    {
        Key = new(r.GetString(0)),
        Duty = new(caseKey, rulebook, r.GetString(1), r.GetString(2)),
        Kind = (AlertKind)r.GetInt32(3),
        Step = r.GetString(4),
        Role = r.GetString(5),
        Party = r.PartyOrNull(6),
        At = r.Instant(7),
        State = (AlertState)r.GetInt32(8),
        Late = r.Yes(9),
        Shown = ShownOf(r, 10),
    };

    private static Telling TellingOf(Row r, string caseKey, string rulebook) => new()
    {
        Duty = new(caseKey, rulebook, r.GetString(0), r.GetString(1)),
        Role = r.GetString(2),
        Party = new(r.GetString(3)),
        Shown = ShownOf(r, 4),
        Number = r.GetInt32(8),
    };

    private static Shown ShownOf(Row r, int column) =>
        new((ToldStatus)r.GetInt32(column), r.InstantOrNull(column + 1), r.Yes(column + 2), r.DateOrNull(column + 3));
}
