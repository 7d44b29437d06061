using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>A case as it stood at a past moment, and what differs from today.</summary>
/// <param name="At">The past moment.</param>
/// <param name="Then">The case on what was recorded up to then.</param>
/// <param name="Now">The case on everything.</param>
/// <param name="Differences">What differs, duty by duty.</param>
/// <param name="OtherVersions">Rulebooks that are planned by the version that runs, since the one that bound the case is no longer there.</param>
public sealed record CaseReplay(Instant At, CaseView Then, CaseView Now, ImmutableArray<PlanDifference> Differences, ImmutableArray<BoundRulebook> OtherVersions);

/// <summary>Replays cases. Nothing is sent and nothing is recorded.</summary>
public sealed class CaseReplays(IStore store, IRulebookShelf shelf)
{
    /// <summary>The replay, or null when no case has the number.</summary>
    /// <param name="number">The case.</param>
    /// <param name="at">The past moment: entries recorded up to then count, those at that very moment too.</param>
    /// <param name="today">The present moment.</param>
    public CaseReplay? Find(CaseNumber number, Instant at, Instant today)
    {
        var views = new CaseViews(store, shelf);
        if (views.Find(number) is not { } now || views.Find(number, at) is not { } then) return null;
        then = then with { Entries = [.. then.Entries.Where(e => e.Recorded <= at)] };
        var differences = now.Plans.SelectMany(p => PlanDifference.Between(then.Plans.First(t => t.Rulebook.Name == p.Rulebook.Name), at, p, today));
        var others = now.Case.Rulebooks.Where(b => shelf.FindRulebook(b.Name) is { } running && running.Version != b.Version);
        return new(at, then, now, [.. differences], [.. others]);
    }

    /// <summary>The moments at which something was recorded, in order: between two of them a case stands still but for the clock.</summary>
    public static ImmutableArray<Instant> Steps(IEnumerable<Entry> entries) => [.. entries.Select(e => e.Recorded).Distinct().Order()];
}
