using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>Brings the ledger of a case to what its history says now, in the transaction of the event.</summary>
internal sealed class LedgerBook(IRulebookShelf shelf)
{
    /// <summary>Reads, follows and writes.</summary>
    public void Follow(IWriteSession session, CaseRecord @case, ImmutableArray<Entry> entries, Instant recorded)
    {
        foreach (var ledger in Follow(Of(session, @case), @case, entries, session.Directory.Extract, recorded)) ledger.Save(session, @case);
    }

    /// <summary>The ledgers of a case as they are.</summary>
    public static ImmutableArray<LedgerDraft> Of(IReadSession session, CaseRecord @case) =>
        [.. @case.Rulebooks.Select(bound => LedgerDraft.Of(session, @case, bound.Name))];

    /// <summary>The ledgers after what was recorded; those of versions that are not on the shelf stay as they are.</summary>
    public ImmutableArray<LedgerDraft> Follow(
        ImmutableArray<LedgerDraft> ledgers, CaseRecord @case, ImmutableArray<Entry> entries, DirectoryExtract directory, Instant recorded)
    {
        var history = new CaseHistory(@case.Number.Value, entries);
        var followed = ImmutableArray.CreateBuilder<LedgerDraft>(@case.Rulebooks.Length);
        foreach (var bound in @case.Rulebooks)
        {
            var ledger = ledgers.FirstOrDefault(l => l.Rulebook == bound.Name) ?? LedgerDraft.New(bound.Name);
            var planner = shelf.FindRulebook(bound.Name, bound.Version)?.Planner;
            followed.Add(planner is null ? ledger : ledger.Follow(planner, history, directory, recorded));
        }

        return followed.MoveToImmutable();
    }
}
