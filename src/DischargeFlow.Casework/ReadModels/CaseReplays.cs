using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
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
/// <param name="Missing">Versions by which the case went or goes and whose text is not there: it is not planned by them.</param>
public sealed record CaseReplay(Instant At, CaseView Then, CaseView Now, ImmutableArray<PlanDifference> Differences, ImmutableArray<BoundRulebook> Missing)
{
    /// <summary>The tables of closed days by which the case was planned then.</summary>
    public PastTables? Tables { get; init; }

    /// <summary>The parties of the case of whose hours, closed days or rulebooks to follow other things are recorded today; it was planned by those of then.</summary>
    public ImmutableArray<PartyId> OtherParties { get; init; } = [];

    /// <summary>Rulebooks by another version of which the case went then, with the numbers of then and now.</summary>
    public IEnumerable<(string Rulebook, int Then, int Now)> OtherVersions =>
        Then.Case.Rulebooks.Join(Now.Case.Rulebooks, t => t.Name, n => n.Name, (t, n) => (t.Name, t.Version, n.Version)).Where(v => v.Item2 != v.Item3);
}

/// <summary>Replays cases. Nothing is sent and nothing is recorded.</summary>
public sealed class CaseReplays(IStore store, IRulebookShelf shelf)
{
    /// <summary>The replay, or null when no case has the number.</summary>
    /// <param name="number">The case.</param>
    /// <param name="at">The past moment: entries recorded up to then count, those at that very moment too.</param>
    /// <param name="today">The present moment.</param>
    public CaseReplay? Find(CaseNumber number, Instant at, Instant today)
    {
        var (tables, directory) = store.Read(s => (PastTables.At(s, shelf.ClosedDays, at), s.DirectoryAt(at)));
        var shelfThen = tables.Changed.IsEmpty ? shelf : new ShelfByTables(shelf, tables.Tables);
        if (new CaseViews(store, shelf).Find(number) is not { } now || new CaseViews(store, shelfThen).Find(number, at, directory.Directory) is not { } then) return null;
        then = then with { Entries = [.. then.Entries.Where(e => e.Recorded <= at)] };
        var differences = now.Plans.Join(then.Plans, n => n.Rulebook.Name, t => t.Rulebook.Name, (n, t) => PlanDifference.Between(t, at, n, today)).SelectMany(d => d);
        var missing = then.Case.Rulebooks.Concat(now.Case.Rulebooks).Distinct().Where(b => shelf.FindRulebook(b.Name, b.Version) is null);
        return new(at, then, now, [.. differences], [.. missing]) { Tables = tables, OtherParties = [.. PartiesOf(then).Where(directory.Changed.Contains)] };
    }

    private static IEnumerable<PartyId> PartiesOf(CaseView view) =>
        view.Entries.Select(e => (e.Content as EntryContent.Holds)?.Party).OfType<PartyId>().Prepend(view.Case.Hospital).Distinct();

    /// <summary>The moments at which something was recorded, in order: between two of them a case stands still but for the clock.</summary>
    public static ImmutableArray<Instant> Steps(IEnumerable<Entry> entries) => [.. entries.Select(e => e.Recorded).Distinct().Order()];
}
