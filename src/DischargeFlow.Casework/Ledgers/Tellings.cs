using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>
/// Marks alerts as told, on the rows that this concerns: the alerts, what their parties were told, and the change notice that may have become
/// needless. The rest of a case's ledger is not read: it cannot change by this.
/// </summary>
internal static class Tellings
{
    public static void Tell(IWriteSession session, IReadOnlyList<(AlertRow Row, Shown Shown)> told, Instant now)
    {
        foreach (var ledger in told.GroupBy(t => (t.Row.Ref.CaseId, t.Row.Ref.Rulebook)))
        {
            var alerts = Ledger.Empty.Alerts.ToBuilder();
            var tellings = Ledger.Empty.Tellings.ToBuilder();
            foreach (var (row, _) in ledger)
            {
                alerts[row.Ref.Key] = row.Alert;
                if (row.Told is not { } before) continue;
                tellings[before.Key] = before;
                foreach (var change in session.FindAlerts([row.Ref with { Key = Telling.KeyOfChange(before.Key, before.Number + 1) }]))
                    alerts[change.Ref.Key] = change.Alert;
            }

            var old = new Ledger { Alerts = alerts.ToImmutable(), Tellings = tellings.ToImmutable() };
            foreach (var (row, shown) in ledger) alerts[row.Ref.Key] = row.Alert with { Shown = shown };
            var shownThen = old with { Alerts = alerts.ToImmutable() };
            LedgerSaving.Save(session, ledger.Key.CaseId, ledger.Key.Rulebook, old, Reconciler.Sent(shownThen, ledger.Select(t => t.Row.Alert.Key)), now);
        }
    }
}
