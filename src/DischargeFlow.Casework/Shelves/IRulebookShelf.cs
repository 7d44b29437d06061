using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Shelves;

/// <summary>The vocabularies and the running versions of the rulebooks.</summary>
public interface IRulebookShelf
{
    /// <summary>The vocabulary of a kind of case, or null.</summary>
    Vocabulary? FindVocabulary(string caseKind);

    /// <summary>The rulebook that runs under a name, or null.</summary>
    ShelvedRulebook? FindRulebook(string name);

    /// <summary>All rulebooks that run, by name.</summary>
    ImmutableArray<ShelvedRulebook> Rulebooks { get; }
}

/// <summary>A rulebook that runs, with its planner.</summary>
/// <param name="Version">Grows by one with each published text.</param>
/// <param name="Planner">Plans by it.</param>
public sealed record ShelvedRulebook(int Version, Planner Planner)
{
    /// <summary>The rulebook's name.</summary>
    public string Name => Planner.Rulebook.Name;
}

/// <summary>A shelf that is filled once.</summary>
public sealed class RulebookShelf : IRulebookShelf
{
    private readonly ImmutableDictionary<string, Vocabulary> _vocabularies;
    private readonly ImmutableSortedDictionary<string, ShelvedRulebook> _rulebooks;

    /// <summary>Fills the shelf. Throws when two vocabularies or two rulebooks carry one name.</summary>
    public RulebookShelf(IEnumerable<Vocabulary> vocabularies, IEnumerable<ShelvedRulebook> rulebooks)
    {
        _vocabularies = vocabularies.ToImmutableDictionary(v => v.Name);
        _rulebooks = rulebooks.ToImmutableSortedDictionary(r => r.Name, r => r, StringComparer.Ordinal);
        Rulebooks = [.. _rulebooks.Values];
    }

    /// <inheritdoc/>
    public ImmutableArray<ShelvedRulebook> Rulebooks { get; }

    /// <inheritdoc/>
    public Vocabulary? FindVocabulary(string caseKind) => _vocabularies.GetValueOrDefault(caseKind);

    /// <inheritdoc/>
    public ShelvedRulebook? FindRulebook(string name) => _rulebooks.GetValueOrDefault(name);
}
