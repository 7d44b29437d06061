using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// One unit of work: alerts are claimed, and their messages become rows with words and Message-ID before anything is tried. It looks again
/// whether everything by which they were judged and written is still so.
/// </summary>
internal static class Freezing
{
    /// <summary>
    /// The letters that were frozen. One of which an alert, its duty, its case or what its party was told has moved since it was read is left
    /// out, and so is everything when the directory moved: their alerts are still due and are judged anew, with those in whose place they go out.
    /// </summary>
    public static List<Letter> Freeze(IWriteSession session, DraftBatch batch, Instant leaseUntil, Tally tally)
    {
        var grounds = batch.Grounds;
        if (session.DirectoryVersion != grounds.DirectoryVersion) return [];
        foreach (var move in batch.Moves.Where(m => m.IsStillSo(session, grounds.Stamp))) move.Write(session, tally);
        var frozen = new List<Letter>(batch.Drafts.Count);
        foreach (var draft in batch.Drafts)
        {
            if (!draft.Alerts.All(a => a.IsStillSo(session, grounds.Stamp))) continue;
            var delivery = draft.Delivery.State == DeliveryState.ToDo ? draft.Delivery : draft.Delivery with { LeaseUntil = leaseUntil };
            var letter = new Letter(delivery, [.. draft.Alerts.Select(a => AlertGate.Move(session, a.Row with { Delivery = delivery.Id }, AlertState.Claimed, ""))], session.Stamp);
            foreach (var overtaken in draft.Alerts.SelectMany(a => a.Overtakes)) overtaken.Write(session, tally);
            tally.Claimed(letter.Rows.Length);
            session.AddDelivery(delivery);
            if (delivery.State == DeliveryState.ToDo) HandOver(session, letter, tally);
            frozen.Add(letter);
        }

        return frozen;
    }

    // Until a person ticks it nobody was told: the plan may still take it back.
    private static void HandOver(IWriteSession session, Letter letter, Tally tally)
    {
        foreach (var row in letter.Rows) AlertGate.Move(session, row, AlertState.Retry, "waits for a person");
        tally.ToDo();
    }
}
