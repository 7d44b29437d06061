using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>One unit of work: letters become rows, with their Message-IDs and alerts, before anything is tried.</summary>
internal static class Freezing
{
    /// <summary>The letters that were frozen. One of which an alert was withdrawn or held since the claim is left out, and its alerts come again.</summary>
    public static List<Letter> Freeze(IWriteSession session, List<Letter> letters, Instant now, Instant leaseUntil, Tally tally)
    {
        var frozen = new List<Letter>(letters.Count);
        foreach (var letter in letters)
        {
            if (!letter.Rows.All(r => session.FreezeAlert(r.Ref, letter.Delivery.Id, leaseUntil)))
            {
                GiveBack(session, letter, now, tally);
                continue;
            }

            session.AddDelivery(letter.Delivery);
            if (letter.Delivery.State == DeliveryState.ToDo) HandOver(session, letter, tally);
            frozen.Add(letter);
        }

        return frozen;
    }

    /// <summary>Alerts that were claimed and could not be put into words come again after a while, with the reason.</summary>
    public static void Postpone(IWriteSession session, IEnumerable<AlertRow> claimed, Instant until, string reason)
    {
        foreach (var row in session.FindAlerts(claimed.Select(r => r.Ref)).Where(r => r is { Alert.State: AlertState.Claimed, Delivery: null }))
            AlertGate.Move(session, row with { PumpAt = until, LeaseUntil = null }, AlertState.Planned, reason);
    }

    // Until a person ticks it nobody was told: the plan may still take it back.
    private static void HandOver(IWriteSession session, Letter letter, Tally tally)
    {
        foreach (var row in letter.Rows)
            AlertGate.Move(session, row with { Delivery = letter.Delivery.Id, LeaseUntil = null, PumpAt = null }, AlertState.Retry, "waits for a person");
        tally.ToDo();
    }

    private static void GiveBack(IWriteSession session, Letter letter, Instant now, Tally tally)
    {
        foreach (var row in session.FindAlerts(letter.Rows.Select(r => r.Ref)))
        {
            if (row.Alert.State != AlertState.Claimed) continue;
            if (row.Delivery is not null && row.Delivery != letter.Delivery.Id) continue;
            TakingApart.Release(session, row, now, tally);
        }
    }
}
