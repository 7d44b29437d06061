using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;

namespace DischargeFlow.Casework.Workflows;

/// <summary>A version of a rulebook that was read and checked without an error.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Planner">Plans by it.</param>
/// <param name="MailTexts">Its own wording by kind and language (<c>notice.ja</c>); a kind that is missing has the product's wording.</param>
/// <param name="Scenarios">Its scenarios, in the order of file names.</param>
public sealed record LoadedRulebook(
    Rulebook Rulebook, Planner Planner, ImmutableDictionary<string, string> MailTexts, ImmutableArray<Scenario> Scenarios)
{
    /// <summary>The rulebook's name.</summary>
    public string Name => Rulebook.Name;

    /// <summary>The number of the version.</summary>
    public int Version => Rulebook.Version;

    /// <summary>The text from which it was read.</summary>
    public required string Text { get; init; }

    /// <summary>The texts of its files by path (<see cref="VersionFiles"/>).</summary>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = VersionFiles.None;

    /// <summary>It as it stands on a shelf.</summary>
    public ShelvedRulebook Shelved => new(Version, Planner) { MailTexts = MailTexts };
}
