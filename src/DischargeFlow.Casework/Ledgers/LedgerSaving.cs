using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>Writes what differs between two ledgers, each change of an alert's state through the gate.</summary>
internal static class LedgerSaving
{
    public static void Save(ILedgerWriter session, string caseId, string rulebook, Ledger before, Ledger after, Instant recorded)
    {
        Check(before, after);
        session.SaveLedger(caseId, rulebook, before, after, recorded);
    }

    /// <summary>Throws when an alert went where none may go.</summary>
    public static void Check(Ledger before, Ledger after)
    {
        foreach (var (_, old, alert) in LedgerChanges.Between(before.Alerts, after.Alerts))
        {
            if (old is not null) AlertGate.Check(old.State, alert.State, "the plan moved on");
        }
    }
}
