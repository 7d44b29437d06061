using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>Brings the ledger of a case to what its history says now, in the transaction of the event.</summary>
internal sealed class LedgerBook(IRulebookShelf shelf)
{
    private readonly ConditionalWeakTable<Planner, ConcurrentBag<QuickFold>> _folds = [];

    /// <summary>Reads, follows and writes.</summary>
    public void Follow(IWriteSession session, CaseRecord @case, ImmutableArray<Entry> entries, Instant recorded)
    {
        var step = new LedgerStep(entries.Length, @case.Rulebooks, session.Directory.Extract, recorded);
        foreach (var ledger in Follow(Of(session, @case), @case, entries, [step])) ledger.Save(session, @case);
    }

    /// <summary>The ledgers of a case as they are.</summary>
    public static ImmutableArray<LedgerDraft> Of(IReadSession session, CaseRecord @case) =>
        [.. @case.Rulebooks.Select(bound => LedgerDraft.Of(session, @case, bound.Name))];

    /// <summary>The ledgers after what was recorded, step by step; those of versions that are not on the shelf stay as they are.</summary>
    public ImmutableArray<LedgerDraft> Follow(
        ImmutableArray<LedgerDraft> ledgers, CaseRecord @case, ImmutableArray<Entry> entries, ImmutableArray<LedgerStep> steps)
    {
        if (IsFoldedInOne(ledgers, steps)) return Follow(ledgers, @case, entries, steps[^1], inOne: true);
        foreach (var step in steps) ledgers = Follow(ledgers, @case, entries[..step.Entries], step, inOne: false);
        return ledgers;
    }

    private ImmutableArray<LedgerDraft> Follow(
        ImmutableArray<LedgerDraft> ledgers, CaseRecord @case, ImmutableArray<Entry> entries, LedgerStep step, bool inOne)
    {
        var history = new CaseHistory(@case.Number.Value, entries);
        var followed = ImmutableArray.CreateBuilder<LedgerDraft>(step.Rulebooks.Length);
        foreach (var bound in step.Rulebooks)
        {
            var ledger = ledgers.FirstOrDefault(l => l.Rulebook == bound.Name) ?? LedgerDraft.New(bound.Name);
            var planner = shelf.FindRulebook(bound.Name, bound.Version)?.Planner;
            followed.Add(planner is null ? ledger : inOne ? Fold(ledger, planner, history, step) : ledger.Follow(planner, history, step.Directory, step.Recorded));
        }

        return followed.MoveToImmutable();
    }

    private LedgerDraft Fold(LedgerDraft ledger, Planner planner, CaseHistory history, LedgerStep step)
    {
        var folds = _folds.GetValue(planner, _ => []);
        if (!folds.TryTake(out var fold)) fold = new(planner);
        var folded = ledger.Fold(fold, history, step.Directory, step.Recorded);
        folds.Add(fold);
        return folded;
    }

    // While nothing went out yet, and by one and the same rule and directory, the whole way is gone at once.
    private static bool IsFoldedInOne(ImmutableArray<LedgerDraft> ledgers, ImmutableArray<LedgerStep> steps)
    {
        if (steps.Length < 2 || !ledgers.All(l => l.IsUnseen)) return false;
        for (var i = 1; i < steps.Length; i++)
        {
            var (before, after) = (steps[i - 1], steps[i]);
            if (before.Recorded >= after.Recorded || !ReferenceEquals(before.Directory, after.Directory) || !before.Rulebooks.SequenceEqual(after.Rulebooks)) return false;
        }

        return true;
    }
}
