using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Deliveries;

/// <summary>The desk at which people deal with deliveries that no server took.</summary>
public sealed class DeliveryDesk(IStore store, IRulebookShelf shelf, IClock clock) : IDeliveryDesk
{
    private readonly LedgerBook _ledger = new(shelf);

    /// <inheritdoc/>
    public Task DoneAsync(string delivery, Requester requester, CancellationToken cancellationToken = default) =>
        RunAsync(delivery, requester, "delivery-done", Done, cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(string delivery, Requester requester, CancellationToken cancellationToken = default) =>
        RunAsync(delivery, requester, "delivery-tried-again", Retry, cancellationToken);

    private Task RunAsync(
        string id, Requester requester, string what, Action<IWriteSession, Delivery, string, Instant> work, CancellationToken cancellationToken)
    {
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        return store.WriteAsync(
            session => IdempotentRequest.Once(session, requester, $"{what} {id}", now, () =>
            {
                var found = session.FindDelivery(id) ?? throw DeliveryRefusals.NoSuchDelivery();
                work(session, found, requester.Who, now);
                session.AppendAudit(new(now, requester.Who, what, id, found.Channel.ToString()));
            }),
            cancellationToken);
    }

    private void Done(IWriteSession session, Delivery delivery, string who, Instant now)
    {
        if (delivery.State == DeliveryState.Done) return;
        if (delivery.State is not (DeliveryState.ToDo or DeliveryState.Dead)) throw DeliveryRefusals.NothingToDo();
        var shown = delivery.Alerts.ToDictionary(a => a.Ref, a => a.Shown);
        var open = Open(session, delivery);
        Tellings.Tell(session, [.. open.Select(r => (r, shown[r.Ref]))], now);
        session.WriteDelivery(delivery with { State = DeliveryState.Done, NextAttempt = null, LeaseUntil = null, Finished = now, Reply = who });
        LookAgain(session, open, delivery, now);
        foreach (var id in open.Select(r => r.Ref.CaseId).Distinct())
        {
            // The plan may have moved on while the sheet lay on the desk.
            if (session.FindCaseById(id) is { } told) _ledger.Follow(session, told, session.EntriesOf(told), Instant.Max(now, told.Changed));
        }
    }

    private static void Retry(IWriteSession session, Delivery delivery, string who, Instant now)
    {
        if (delivery.State is DeliveryState.Retry or DeliveryState.FateUnknown)
        {
            session.WriteDelivery(delivery with { NextAttempt = now });
            return;
        }

        if (delivery.State != DeliveryState.Dead) throw DeliveryRefusals.NotADeadLetter();
        var open = Open(session, delivery);
        if (open.Count == 0) throw DeliveryRefusals.ToldAlready();
        foreach (var row in open)
            AlertGate.Move(session, row with { Step = 0, PumpAt = now, Delivery = null }, AlertState.Planned, "tried again by a person");
        session.WriteDelivery(delivery with { State = DeliveryState.Dissolved, Finished = now });
        LookAgain(session, open, delivery, now);
    }

    /// <summary>The alerts of a delivery that nobody was told yet, and that are not under way just now.</summary>
    private static List<AlertRow> Open(IWriteSession session, Delivery delivery) =>
    [
        .. session.FindAlerts(delivery.Alerts.Select(a => a.Ref))
            .Where(r => !r.Blocked && r.Alert.State is AlertState.Planned or AlertState.Retry or AlertState.Dead),
    ];

    /// <summary>Another sheet or message in which the same alerts wait is taken apart by the pump's next pass.</summary>
    private static void LookAgain(IWriteSession session, List<AlertRow> alerts, Delivery but, Instant now)
    {
        foreach (var id in alerts.Select(a => a.Delivery).OfType<string>().Distinct().Where(d => d != but.Id))
        {
            if (session.FindDelivery(id) is { State: DeliveryState.ToDo or DeliveryState.Retry } other) session.WriteDelivery(other with { NextAttempt = now });
        }
    }
}
