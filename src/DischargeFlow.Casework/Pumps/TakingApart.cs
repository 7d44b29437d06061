using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>Takes a frozen delivery apart that certainly never left: what may still be told comes again, in words that are so now.</summary>
internal static class TakingApart
{
    public static void Dissolve(IWriteSession session, Delivery delivery, Instant now, Tally tally)
    {
        foreach (var row in session.StandingIn(delivery.Id)) Release(session, row, now, tally);
        session.WriteDelivery(delivery with { State = DeliveryState.Dissolved, NextAttempt = null, LeaseUntil = null, Finished = now });
        tally.Dissolved();
    }

    public static void Release(IWriteSession session, AlertRow row, Instant now, Tally tally)
    {
        if (row.Alert.State is not (AlertState.Claimed or AlertState.Retry)) return;
        if (row.Blocked)
        {
            AlertGate.Move(session, row with { PumpAt = null, Delivery = null }, AlertState.Held, "consent keeps it from leaving");
            tally.Held(1);
        }
        else
        {
            AlertGate.Move(session, row with { PumpAt = now, Delivery = null }, AlertState.Planned, "");
        }
    }
}
