using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// One unit of work: frozen deliveries whose next attempt is due. What may have been taken over is repeated as it is; what certainly was not is
/// taken apart when something in it changed since.
/// </summary>
internal sealed class DueDeliveries(IRulebookShelf shelf, PumpSettings settings)
{
    /// <summary>The letters to try again, and how many deliveries were looked at.</summary>
    public (List<Letter> Letters, int Found) Claim(IWriteSession session, Instant now, Instant realNow, Instant leaseUntil, Tally tally)
    {
        var due = session.ClaimDeliveries(now, realNow, leaseUntil, settings.BatchSize);
        if (due.IsEmpty) return ([], 0);
        var window = new ContactWindow(shelf, session.Directory, shelf.ClosedDays);
        var letters = new List<Letter>();
        foreach (var delivery in due)
        {
            var rows = session.AlertsIn(delivery.Id);
            if (delivery.Channel == Channel.Mail && session.IsStopped(delivery.Address))
                GiveUp(session, delivery, now, tally);
            else if (delivery.State is DeliveryState.Retry or DeliveryState.ToDo && (rows.Length < delivery.Alerts.Length || rows.Any(r => HasMovedOn(delivery, r, now))))
                TakingApart.Dissolve(session, delivery, now, tally);
            else if (delivery.State == DeliveryState.ToDo)
                session.WriteDelivery(delivery with { NextAttempt = null, LeaseUntil = null });
            else if (rows.Any(r => r.Blocked))
                session.WriteDelivery(delivery with { NextAttempt = now + Pauses.UntilConsentIsAskedAgain, LeaseUntil = null });
            else if (rows.Select(r => window.NextAllowed(r, delivery, now)).DefaultIfEmpty(now).Max() is var allowed && allowed > now)
                session.WriteDelivery(delivery with { NextAttempt = allowed, LeaseUntil = null });
            else
                letters.Add(Again(session, delivery, rows));
        }

        return (letters, due.Length);
    }

    // What certainly never left is written anew for another way; what may have been taken over is not repeated there, and goes on by the next way.
    private static void GiveUp(IWriteSession session, Delivery delivery, Instant now, Tally tally)
    {
        if (delivery.State == DeliveryState.Retry)
        {
            TakingApart.Dissolve(session, delivery, now, tally);
            return;
        }

        Marking.MarkDead(session, delivery with { LeaseUntil = null, Reply = "stopped: who reads this address said not to be the recipient" }, now);
        tally.Dead();
    }

    private static bool HasMovedOn(Delivery delivery, AlertRow row, Instant now) =>
        row.Alert.State != AlertState.Retry || row.Blocked || Outage.IsOver(row, now)
        || delivery.Alerts.First(a => a.Ref == row.Ref).Shown != row.Alert.Shown;

    private static Letter Again(IWriteSession session, Delivery delivery, System.Collections.Immutable.ImmutableArray<AlertRow> rows)
    {
        rows = [.. rows.Select(r => r.Alert.State == AlertState.Retry ? AlertGate.Move(session, r, AlertState.Claimed, "") : r)];
        if (delivery.State == DeliveryState.Retry)
        {
            // Until the answer is marked nobody knows what became of this attempt: whoever takes it up after a power cut repeats it as it is.
            session.WriteDelivery(delivery with { State = DeliveryState.FateUnknown });
            return new(delivery, rows, session.Stamp);
        }

        // An attempt that nobody marked may have been taken over; and what was recorded since is not known here.
        return new(delivery with { State = DeliveryState.FateUnknown }, [], session.Stamp);
    }
}
