using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Scenarios;

/// <summary>The page with the scenarios of a draft.</summary>
/// <param name="Examined">The draft, as its scenarios came out.</param>
/// <param name="Vocabulary">The vocabulary; null while the rulebook cannot be read.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record ScenarioModel(DraftExamination Examined, Vocabulary? Vocabulary, Told? Told = null)
{
    /// <summary>The draft.</summary>
    public Draft Draft => Examined.Draft;

    /// <summary>The rulebook that was read; null while it cannot run.</summary>
    public Rulebook? Rulebook => Examined.Loaded?.Rulebook;

    /// <summary>Whether it may be changed.</summary>
    public bool IsOpen => Draft.State == DraftState.Open;

    /// <summary>The scenarios: those that differ first, then those that cannot be read, then the others, by path.</summary>
    public ImmutableArray<ListedScenario> Listed =>
    [
        .. Draft.Files.Values.Where(f => VersionFiles.IsScenario(f.Path))
            .Select(f => new ListedScenario(f, Examined.Scenarios.GetValueOrDefault(f.Path), Examined.Findings.GetValueOrDefault(f.Path, [])))
            .OrderBy(l => l.IsRed ? 0 : l.IsUnread ? 1 : 2).ThenBy(l => l.File.Path, StringComparer.Ordinal),
    ];
}

/// <summary>A scenario in the list.</summary>
/// <param name="File">Its file.</param>
/// <param name="Outcome">How it came out; null where it was not run.</param>
/// <param name="Findings">What is wrong with its text.</param>
public sealed record ListedScenario(DraftFile File, ScenarioOutcome? Outcome, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it comes out otherwise than it says.</summary>
    public bool IsRed => Outcome is { Holds: false };

    /// <summary>Whether its text cannot be read.</summary>
    public bool IsUnread => Findings.Any(f => f.Gravity == Gravity.Error);

    /// <summary>What it is called.</summary>
    public string Name => Outcome is { Scenario.Name: { Length: > 0 } name } && name != File.Path ? name : Path.GetFileNameWithoutExtension(File.Path);
}
