using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;

namespace DischargeFlow.Casework.Simulations;

/// <summary>A history on which a rule is tried.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Generated">Says that chance made it; null for what happened.</param>
/// <param name="Stays">How many stays there are, as far as known before; 0 when not.</param>
/// <param name="Groups">The stays.</param>
/// <param name="NameOf">What people call a party.</param>
public sealed record StayHistory(Bilingual Name, string? Generated, long Stays, IEnumerable<StayGroup> Groups, Func<string, string> NameOf)
{
    private const int OfABatch = 250;

    /// <summary>The lines of a table that could not be used.</summary>
    public int SetAside { get; init; }

    /// <summary>The stays of the database that a rulebook binds.</summary>
    /// <param name="store">The database.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="kind">The kind of case.</param>
    /// <param name="hospitals">The hospitals whose stays count; empty for all.</param>
    /// <param name="passed">Hears how many cases were looked at since it heard last.</param>
    public static StayHistory OfDatabase(IStore store, string rulebook, string kind, IReadOnlyCollection<PartyId>? hospitals = null, Action<int>? passed = null)
    {
        var directory = store.Read(s => s.Directory);
        bool IsMeant(CaseRecord @case) => @case.Kind == kind && @case.Rulebooks.Any(r => r.Name == rulebook) && (hospitals is not { Count: > 0 } || hospitals.Contains(@case.Hospital));
        return new(
            new("運用中のデータベース", "the database in use"), null, store.Read(s => s.CountCases()), [new(Batches(store, directory, IsMeant, passed))],
            id => directory.NameOf(new(id)));
    }

    private static IEnumerable<IEnumerable<Stay>> Batches(IStore store, DirectorySnapshot directory, Func<CaseRecord, bool> isMeant, Action<int>? passed)
    {
        string? last = null;
        while (true)
        {
            var after = last;
            var (batch, end, length) = store.Read(session =>
            {
                var cases = session.CasesAfter(after, OfABatch);
                return (cases.Where(isMeant).Select(c => StayOf(c, new(c.Number.Value, session.EntriesOf(c)), directory)).ToArray(), cases.IsEmpty ? null : cases[^1].Id, cases.Length);
            });
            if (end is null) yield break;
            last = end;
            passed?.Invoke(length);
            yield return batch;
        }
    }

    private static Stay StayOf(CaseRecord @case, CaseHistory history, DirectorySnapshot directory)
    {
        var careManager = history.Entries.Select(e => e.Content).OfType<EntryContent.Holds>().LastOrDefault(h => h.Role == "care-manager")?.Party;
        var office = careManager is { } party ? directory.Find(party)?.Organization ?? party : (PartyId?)null;
        return new(history, directory.Extract, new(directory.NameOf(@case.Hospital), office is { } o ? directory.NameOf(o) : "", careManager is { } c ? directory.NameOf(c) : ""));
    }

    /// <summary>The same with only the stays that were admitted in a time.</summary>
    /// <param name="from">The first day; null for any.</param>
    /// <param name="to">The last day; null for any.</param>
    /// <param name="zone">The zone of the days.</param>
    public StayHistory Between(LocalDate? from, LocalDate? to, DateTimeZone zone)
    {
        if (from is null && to is null) return this;
        bool IsMeant(Stay stay)
        {
            if (stay.History.Entries.IsEmpty) return false;
            var admitted = stay.History.Entries.FirstOrDefault(e => e.Content is EntryContent.Happened { Event: "admission" })?.Happened.DateIn(zone)
                ?? stay.History.Entries[0].Recorded.InZone(zone).Date;
            return (from is null || admitted >= from) && (to is null || admitted <= to);
        }

        return this with { Groups = Groups.Select(g => new StayGroup(g.Batches.Select(b => b.Where(IsMeant)))) };
    }
}
