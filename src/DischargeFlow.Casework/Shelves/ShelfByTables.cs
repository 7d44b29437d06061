using System.Collections.Concurrent;
using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Shelves;

/// <summary>The shelf as it would plan by other tables of closed days, for looking back.</summary>
internal sealed class ShelfByTables(IRulebookShelf shelf, ClosedDayTables tables) : IRulebookShelf
{
    private readonly ConcurrentDictionary<string, ShelvedVersions?> _versions = new(StringComparer.Ordinal);

    public ImmutableArray<ShelvedRulebook> Rulebooks => [.. shelf.Rulebooks.Select(r => FindVersions(r.Name)!.Newest)];

    public ClosedDayTables ClosedDays => tables;

    public Vocabulary? FindVocabulary(string caseKind) => shelf.FindVocabulary(caseKind);

    public ShelvedVersions? FindVersions(string name) => _versions.GetOrAdd(name, n => shelf.FindVersions(n) is { } versions
        ? new ShelvedVersions(versions.All.Select(ByTables), shelf.FindVocabulary(versions.Newest.Planner.Rulebook.CaseKind)!)
        : null);

    private ShelvedRulebook ByTables(ShelvedRulebook version)
    {
        var rulebook = version.Planner.Rulebook;
        return version with { Planner = Planner.For(rulebook, shelf.FindVocabulary(rulebook.CaseKind)!, tables) };
    }
}
