using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>What a publication makes of one open case: the same for the move and for its preview.</summary>
internal sealed class CaseMoving(IRulebookShelf shelf)
{
    private readonly CaseDrafting _drafting = new(shelf);

    /// <summary>The case after the move; null when it is left alone.</summary>
    public CaseDraft? Move(CaseDraft before, Publication publication, DirectorySnapshot directory, Instant now)
    {
        var rulebook = publication.Rulebook;
        var history = new CaseHistory(before.Case.Number.Value, before.Entries);
        if (before.Case.Rulebooks.FirstOrDefault(b => b.Name == rulebook) is not { } bound || VersionChoice.IsChosen(history, rulebook)) return null;
        var upTo = VersionChoice.UpTo(bound, history);
        if (upTo >= publication.Version || upTo < publication.TakesBack) return null;
        if (publication.Terms.OpenCases == OpenCases.MoveWhereNothingWasSent && WasTold(before, rulebook)) return null;
        var choice = new EntryContent.GoesBy(rulebook, null, publication.Version, publication.Terms.Reason);
        var who = publication.DecidedBy ?? publication.ProposedBy;
        return _drafting.Followed(_drafting.Append(before, [new(Moment.At(now), choice)], directory, null, who, now, source: null));
    }

    /// <summary>What came of it.</summary>
    public static CaseMoved OutcomeOf(CaseDraft before, CaseDraft? after, string rulebook)
    {
        if (after is null) return CaseMoved.Left;
        return VersionIn(before) == VersionIn(after) ? CaseMoved.Same : CaseMoved.Moved;

        int? VersionIn(CaseDraft draft) => draft.Case.Rulebooks.FirstOrDefault(b => b.Name == rulebook)?.Version;
    }

    // What is on its way may have arrived.
    private static bool WasTold(CaseDraft draft, string rulebook) => draft.Ledgers.Where(l => l.Rulebook == rulebook).SelectMany(l => l.Before.Alerts.Values)
        .Any(a => a.State is AlertState.Sent or AlertState.Acknowledged or AlertState.Claimed or AlertState.Retry);
}
