using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>The second pure function: the ledger that follows from the ledger before and a plan.</summary>
public static class Reconciler
{
    /// <summary>
    /// Brings the ledger to the plan: plans, withdraws, passes over; makes change notices and retractions from what was told. What was
    /// sent is never touched. Doing it twice with the same plan changes nothing.
    /// </summary>
    /// <param name="ledger">The ledger before.</param>
    /// <param name="plan">The plan now.</param>
    /// <param name="recorded">The recording moment of the entry that made the plan.</param>
    /// <param name="settled">
    /// The plan to which the ledger was brought before, at no later moment, if nothing has touched it since: the alerts of a duty that is the same
    /// object in both need no second look. Null to look at all.
    /// </param>
    public static Ledger Reconcile(Ledger ledger, Plan plan, Instant recorded, Plan? settled = null)
    {
        var alerts = ledger.Alerts.ToBuilder();
        var tellings = ledger.Tellings.ToBuilder();
        PlannedAlerts.Bring(alerts, plan, recorded, settled);
        if (tellings.Count > 0) new Changes(alerts, tellings, plan, recorded).Bring();
        return ledger with { Alerts = alerts.ToImmutable(), Tellings = tellings.ToImmutable() };
    }

    /// <summary>
    /// The ledger after alerts went out: they are sent, what their parties were told is what the alerts showed, and a change notice that
    /// thereby tells nothing new is withdrawn.
    /// </summary>
    public static Ledger Sent(Ledger ledger, IEnumerable<AlertKey> alerts)
    {
        var rows = ledger.Alerts.ToBuilder();
        var tellings = ledger.Tellings.ToBuilder();
        foreach (var key in alerts)
        {
            if (!rows.TryGetValue(key.Value, out var alert) || alert.State == AlertState.Sent) continue;
            rows[key.Value] = alert with { State = AlertState.Sent };
            if (alert.Party is { } party) Tell(rows, tellings, alert, Telling.KeyOf(alert.Duty, alert.Role, party));
        }

        return ledger with { Alerts = rows.ToImmutable(), Tellings = tellings.ToImmutable() };
    }

    private static void Tell(
        System.Collections.Immutable.ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts,
        System.Collections.Immutable.ImmutableSortedDictionary<string, Telling>.Builder tellings,
        LedgerAlert alert, string telling)
    {
        var before = tellings.GetValueOrDefault(telling);
        var number = before?.Number ?? 0;
        if (Changes.IsChange(alert.Kind)) number++;
        else if (alerts.TryGetValue(Changes.KeyOf(telling, number + 1), out var pending) && pending.State == AlertState.Planned && pending.Shown == alert.Shown)
            alerts[pending.Key.Value] = pending with { State = AlertState.Withdrawn };
        tellings[telling] = new() { Duty = alert.Duty, Role = alert.Role, Party = alert.Party!.Value, Shown = alert.Shown, Number = number };
    }
}
