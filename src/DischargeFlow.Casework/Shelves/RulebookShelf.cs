using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Shelves;

/// <summary>A shelf that is filled once.</summary>
public sealed class RulebookShelf : IRulebookShelf
{
    private readonly ImmutableDictionary<string, Vocabulary> _vocabularies;
    private readonly ImmutableSortedDictionary<string, ShelvedVersions> _rulebooks;

    /// <summary>Fills the shelf. Throws when two vocabularies carry one name, or two versions of a rulebook one number.</summary>
    public RulebookShelf(IEnumerable<Vocabulary> vocabularies, IEnumerable<ShelvedRulebook> versions, ClosedDayTables? closedDays = null)
    {
        ClosedDays = closedDays ?? ClosedDayTables.Empty;
        _vocabularies = vocabularies.ToImmutableDictionary(v => v.Name);
        _rulebooks = versions.GroupBy(v => v.Name).ToImmutableSortedDictionary(
            g => g.Key, g => new ShelvedVersions(g, _vocabularies[g.First().Planner.Rulebook.CaseKind]), StringComparer.Ordinal);
        Rulebooks = [.. _rulebooks.Values.Where(v => v.All.Any(r => r.IsOffered)).Select(v => v.Newest)];
    }

    /// <inheritdoc/>
    public ImmutableArray<ShelvedRulebook> Rulebooks { get; }

    /// <inheritdoc/>
    public ClosedDayTables ClosedDays { get; }

    /// <inheritdoc/>
    public Vocabulary? FindVocabulary(string caseKind) => _vocabularies.GetValueOrDefault(caseKind);

    /// <inheritdoc/>
    public ShelvedVersions? FindVersions(string name) => _rulebooks.GetValueOrDefault(name);
}
