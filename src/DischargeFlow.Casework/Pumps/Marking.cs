using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>One unit of work for each outcome of an attempt.</summary>
internal sealed class Marking(IRulebookShelf shelf, PumpSettings settings)
{
    private readonly LedgerBook _ledger = new(shelf);

    public void Mark(IWriteSession session, Letter letter, SendResult result, Instant now, Tally tally)
    {
        var delivery = letter.Delivery with { Attempts = letter.Delivery.Attempts + 1, LeaseUntil = null, Reply = Shortened(result.Reply) };
        var hasWaited = now - delivery.Created >= settings.GiveUpAfter;
        switch (result.Outcome)
        {
            case SendOutcome.Accepted:
                MarkSent(session, letter, delivery with { State = DeliveryState.Sent }, now);
                tally.Sent(delivery.Alerts.Length);
                break;
            case SendOutcome.RefusedForGood:
            case SendOutcome.RefusedForNow or SendOutcome.FateUnknown when hasWaited:
                MarkDead(session, delivery, now);
                tally.Dead();
                break;
            case SendOutcome.FateUnknown:
                Wait(session, delivery, DeliveryState.FateUnknown, now);
                tally.Retried();
                break;
            default:
                // What may have been taken over once stays so, whatever later attempts say.
                Wait(session, delivery, letter.Delivery.State == DeliveryState.FateUnknown ? DeliveryState.FateUnknown : DeliveryState.Retry, now);
                tally.Retried();
                break;
        }
    }

    /// <summary>
    /// The alerts of a delivery were told: what their parties were told is what the delivery showed. What was recorded while it was on its way is
    /// compared with that at once.
    /// </summary>
    public void MarkSent(IWriteSession session, Letter letter, Delivery delivery, Instant now)
    {
        var shown = delivery.Alerts.ToDictionary(a => a.Ref, a => a.Shown);
        var rows = letter.StandingRows(session);
        Tellings.Tell(session, [.. rows.Select(r => (r, shown[r.Ref]))], now);
        session.WriteDelivery(delivery with { NextAttempt = null, LeaseUntil = null, Finished = now });
        foreach (var row in rows.DistinctBy(r => r.Ref.CaseId))
        {
            if (letter.VersionOf(row.Ref.CaseId) == row.CaseVersion) continue;
            if (session.FindCaseById(row.Ref.CaseId) is { } moved) _ledger.Follow(session, moved, session.EntriesOf(moved), Instant.Max(now, moved.Changed));
        }
    }

    private static void Wait(IWriteSession session, Delivery delivery, DeliveryState state, Instant now)
    {
        session.WriteDelivery(delivery with { State = state, NextAttempt = now + Pauses.After(delivery.Attempts) });
        if (state != DeliveryState.Retry) return;
        foreach (var row in session.StandingIn(delivery.Id).Where(r => r.Alert.State == AlertState.Claimed))
            AlertGate.Move(session, row, AlertState.Retry, delivery.Reply);
    }

    /// <summary>A dead letter: its alerts go on by the next way.</summary>
    public static void MarkDead(IWriteSession session, Delivery delivery, Instant now)
    {
        session.WriteDelivery(delivery with { State = DeliveryState.Dead, NextAttempt = null, Finished = now });
        foreach (var row in session.StandingIn(delivery.Id).Where(r => r.Alert.State is AlertState.Claimed or AlertState.Retry))
        {
            AlertGate.Move(session, row with { PumpAt = now, Delivery = null, Step = row.Step + 1 }, AlertState.Planned,
                $"refused: {delivery.Reply}");
        }
    }

    private static string Shortened(string reply) => reply.Length <= 500 ? reply : reply[..500];
}
