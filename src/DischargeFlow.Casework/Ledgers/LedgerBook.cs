using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>Brings the ledger of a case to what its history says now, in the transaction of the event.</summary>
internal sealed class LedgerBook(IRulebookShelf shelf)
{
    public void Follow(IWriteSession session, CaseRecord @case, ImmutableArray<Entry> entries, Instant recorded)
    {
        var history = new CaseHistory(@case.Number.Value, entries);
        var directory = session.Directory.Extract;
        foreach (var bound in @case.Rulebooks)
        {
            if (shelf.FindRulebook(bound.Name)?.Planner is not { } planner) continue;
            Follow(session, @case, planner.Plan(history, directory), directory, recorded);
        }
    }

    private static void Follow(IWriteSession session, CaseRecord @case, Plan plan, DirectoryExtract directory, Instant recorded)
    {
        var rulebook = plan.Rulebook.Name;
        var before = session.LedgerOf(@case, rulebook);
        var blocked = ConsentGate.BlockedAlerts(Reconciler.Reconcile(before, plan, recorded), plan, directory, recorded, out var after);
        LedgerSaving.Save(session, @case.Id, rulebook, before, after, recorded);
        session.SaveBlocked(@case, rulebook, blocked);
        session.SaveDuties(@case, rulebook, [.. plan.Duties.Select(PlannedDutyRow.Of)]);
    }
}
