using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string DeliveryColumns =
        """
        v.id, v.region, v.recipient, v.doer, v.channel, v.address, v.message_id, v.subject, w.body, v.language, v.state, v.attempts,
        v.next_attempt, v.lease_until, v.created, v.finished, v.reply
        """;

    private const string DeliveryTables = "deliveries v JOIN delivery_words w ON w.delivery = v.id";

    public Delivery? FindDelivery(string id) =>
        First($"SELECT {DeliveryColumns} FROM {DeliveryTables} WHERE v.id = @id", DeliveryOf, ("@id", id)) is { } found ? WithAlerts(found) : null;

    public ImmutableArray<Delivery> DeliveriesOf(CaseRecord @case) =>
    [
        .. Query(
            $"""
            SELECT {DeliveryColumns} FROM {DeliveryTables}
            WHERE v.id IN (
                SELECT delivery FROM alerts WHERE case_id = @case AND delivery IS NOT NULL UNION SELECT delivery FROM parted_deliveries WHERE case_id = @case)
            ORDER BY v.created, v.id
            """,
            DeliveryOf, ("@case", @case.Id)).Select(WithAlerts),
    ];

    public ImmutableArray<AlertRow> AlertsIn(string delivery) =>
    [
        .. Query(
            $"""
            SELECT {RowColumns} FROM delivery_alerts x CROSS JOIN {RowTables}
            WHERE x.delivery = @delivery AND a.case_id = x.case_id AND a.rulebook = x.rulebook AND a.key = x.key AND a.delivery = x.delivery
            """,
            RowOf, ("@delivery", delivery)),
    ];

    public ImmutableArray<AlertRow> StandingIn(string delivery) =>
    [
        .. Query(
            $"""
            SELECT {StandingColumns} FROM delivery_alerts x CROSS JOIN {StandingTables}
            WHERE x.delivery = @delivery AND a.case_id = x.case_id AND a.rulebook = x.rulebook AND a.key = x.key AND a.delivery = x.delivery
            """,
            StandingOf, ("@delivery", delivery)),
    ];

    public bool MayLeave(string delivery) => First(
        """
        SELECT 1 FROM delivery_alerts x
        LEFT JOIN alerts a ON a.case_id = x.case_id AND a.rulebook = x.rulebook AND a.key = x.key
        WHERE x.delivery = @delivery AND (a.key IS NULL OR a.blocked = 1 OR a.state <> @claimed OR a.delivery IS NULL OR a.delivery <> x.delivery)
        UNION ALL
        SELECT 1 FROM deliveries v JOIN misdirections m ON m.ended IS NULL AND m.address_key = lower(v.address) WHERE v.id = @delivery AND v.channel = @mail
        LIMIT 1
        """,
        _ => "held back", ("@delivery", delivery), ("@claimed", (int)AlertState.Claimed), ("@mail", (int)Channel.Mail)) is null;

    public Page<Delivery> Outbox(OutboxFilter filter, PageRequest page)
    {
        var found = Query(
            $"""
            SELECT {DeliveryColumns} FROM {DeliveryTables}
            WHERE (@recipient IS NULL OR v.recipient = @recipient) AND (@doer IS NULL OR v.doer = @doer)
                AND {(filter.State is null ? "@state IS NULL" : "v.state = @state")} AND {DeliverySeen}
            ORDER BY v.created DESC, v.id DESC LIMIT @size OFFSET @skip
            """,
            DeliveryOf, ("@recipient", filter.Recipient?.Value), ("@doer", filter.Doer?.Value),
            ("@state", filter.State is { } state ? (int)state : null), ("@size", page.Size + 1), ("@skip", page.Skip), ("@seenBy", filter.SeenBy?.Value));
        var shown = PageOf(found, page);
        return shown with { Lines = [.. shown.Lines.Select(WithAlerts)] };
    }

    public void AddDelivery(Delivery delivery)
    {
        Execute(
            """
            INSERT INTO deliveries (id, region, recipient, doer, channel, address, message_id, subject, language, state, attempts,
                next_attempt, lease_until, created, finished, reply)
            VALUES (@id, @region, @recipient, @doer, @channel, @address, @messageId, @subject, @language, @state, @attempts,
                @next, @lease, @created, @finished, @reply)
            """,
            ("@id", delivery.Id), ("@region", delivery.Region), ("@recipient", delivery.Recipient.Value), ("@doer", delivery.Doer?.Value),
            ("@channel", (int)delivery.Channel), ("@address", delivery.Address), ("@messageId", delivery.MessageId), ("@subject", delivery.Subject),
            ("@language", delivery.Language), ("@state", (int)delivery.State), ("@attempts", delivery.Attempts),
            ("@next", delivery.NextAttempt.Ms()), ("@lease", delivery.LeaseUntil.Ms()), ("@created", delivery.Created.Ms()),
            ("@finished", delivery.Finished.Ms()), ("@reply", delivery.Reply));
        Execute("INSERT INTO delivery_words (delivery, body) VALUES (@delivery, @body)", ("@delivery", delivery.Id), ("@body", delivery.Body));
        foreach (var alert in delivery.Alerts)
        {
            Execute(
                """
                INSERT INTO delivery_alerts (delivery, case_id, rulebook, key, shown, shown_due, shown_is_day, shown_for)
                VALUES (@delivery, @case, @rulebook, @key, @shown, @shownDue, @shownIsDay, @shownFor)
                """,
                ("@delivery", delivery.Id), ("@case", alert.Ref.CaseId), ("@rulebook", alert.Ref.Rulebook), ("@key", alert.Ref.Key),
                ("@shown", (int)alert.Shown.Status), ("@shownDue", alert.Shown.Due.Ms()), ("@shownIsDay", alert.Shown.DueIsDay.Bit()),
                ("@shownFor", alert.Shown.PreparedFor?.Iso()));
        }
    }

    public void WriteDelivery(Delivery delivery) => Execute(
        """
        UPDATE deliveries SET state = @state, attempts = @attempts, next_attempt = @next, lease_until = @lease, finished = @finished, reply = @reply
        WHERE id = @id
        """,
        ("@state", (int)delivery.State), ("@attempts", delivery.Attempts), ("@next", delivery.NextAttempt.Ms()), ("@lease", delivery.LeaseUntil.Ms()),
        ("@finished", delivery.Finished.Ms()), ("@reply", delivery.Reply), ("@id", delivery.Id));

    public ImmutableArray<Delivery> ClaimDeliveries(Instant due, Instant realNow, Instant leaseUntil, int limit)
    {
        var found = Query(
            $"""
            SELECT {DeliveryColumns} FROM {DeliveryTables}
            WHERE v.next_attempt <= @due AND (v.lease_until IS NULL OR v.lease_until < @now) ORDER BY v.next_attempt LIMIT @limit
            """,
            DeliveryOf, ("@due", due.Ms()), ("@now", realNow.Ms()), ("@limit", limit));
        foreach (var delivery in found)
            Execute("UPDATE deliveries SET lease_until = @lease WHERE id = @id", ("@lease", leaseUntil.Ms()), ("@id", delivery.Id));
        return [.. found.Select(d => WithAlerts(d) with { LeaseUntil = leaseUntil })];
    }

    public int EndLeases() => Execute("UPDATE deliveries SET lease_until = NULL WHERE next_attempt IS NOT NULL AND lease_until IS NOT NULL");

    private Delivery WithAlerts(Delivery delivery) => delivery with
    {
        Alerts =
        [
            .. Query(
                """
                SELECT case_id, rulebook, key, shown, shown_due, shown_is_day, shown_for FROM delivery_alerts
                WHERE delivery = @delivery ORDER BY case_id, rulebook, key
                """,
                r => new FrozenAlert(new(r.GetString(0), r.GetString(1), r.GetString(2)), ShownOf(r, 3)), ("@delivery", delivery.Id)),
        ],
    };

    private static Delivery DeliveryOf(Row r) => new()
    {
        Id = r.GetString(0),
        Region = r.GetString(1),
        Recipient = new(r.GetString(2)),
        Doer = r.PartyOrNull(3),
        Channel = (Channel)r.GetInt32(4),
        Address = r.GetString(5),
        MessageId = r.GetString(6),
        Subject = r.GetString(7),
        Body = r.GetString(8),
        Language = r.GetString(9),
        State = (DeliveryState)r.GetInt32(10),
        Attempts = r.GetInt32(11),
        NextAttempt = r.InstantOrNull(12),
        LeaseUntil = r.InstantOrNull(13),
        Created = r.Instant(14),
        Finished = r.InstantOrNull(15),
        Reply = r.GetString(16),
        Alerts = [],
    };
}
