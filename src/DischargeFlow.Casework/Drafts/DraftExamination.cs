using System.Collections.Immutable;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Casework.Drafts;

/// <summary>What was found in a draft: as <c>check</c> finds it, and as its scenarios come out.</summary>
public sealed class DraftExamination
{
    private readonly Lazy<ImmutableSortedDictionary<string, ScenarioOutcome>> _scenarios;

    private DraftExamination(Draft draft, IEnumerable<Finding> findings, VersionReading read)
    {
        (Draft, Loaded) = (draft, read.Loaded);
        Findings = findings.GroupBy(f => f.Place.File).ToImmutableSortedDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _scenarios = new(() => read.Scenarios.ToImmutableSortedDictionary(
            s => s.Key, s => new ScenarioOutcome(s.Value, ScenarioRunner.Run(read.Loaded!.Planner, s.Value)), StringComparer.Ordinal));
    }

    /// <summary>The draft.</summary>
    public Draft Draft { get; }

    /// <summary>What was found, by the path of the file; <see cref="Finding.Place"/> names the path too.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Finding>> Findings { get; }

    /// <summary>The rulebook with its planner; null when an error keeps it from running.</summary>
    public LoadedRulebook? Loaded { get; }

    /// <summary>
    /// How each scenario came out, by path; empty while the rulebook cannot run. They run when somebody asks: a form that is kept at every field does not.
    /// </summary>
    public ImmutableSortedDictionary<string, ScenarioOutcome> Scenarios => _scenarios.Value;

    /// <summary>Whether the rulebook can run, no file of it has an error, and every scenario holds.</summary>
    public bool IsPublishable => Loaded is not null && Errors.IsEmpty && RedScenarios.IsEmpty;

    /// <summary>The errors of all files.</summary>
    public ImmutableArray<Finding> Errors => [.. Findings.Values.SelectMany(f => f).Where(f => f.Gravity == Gravity.Error)];

    /// <summary>The scenarios that do not come out as they say, by path.</summary>
    public ImmutableArray<string> RedScenarios => [.. Scenarios.Where(s => !s.Value.Holds).Select(s => s.Key)];

    /// <summary>Reads a draft as a folder is read.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="library">The vocabularies and tables by which it is read.</param>
    /// <param name="today">Today, to say that a table is about to end; null not to.</param>
    public static DraftExamination Of(Draft draft, WorkflowLibrary library, LocalDate? today = null) =>
        Of(draft, draft.Texts, library, today);

    /// <summary>The same with other texts in the place of those that the draft keeps, such as one that is being typed.</summary>
    public static DraftExamination Of(Draft draft, ImmutableSortedDictionary<string, string> texts, WorkflowLibrary library, LocalDate? today = null)
    {
        var sources = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var found = new List<Finding>();
        foreach (var (path, text) in texts)
        {
            var source = SourceText.Of(path, text);
            found.AddRange(source.Findings);
            if (source.Value is { } readable) sources.Add(path, readable);
        }

        var read = VersionReading.Of(sources, library.Vocabularies, library.Tables, today);
        found.AddRange(read.Findings);
        if (read.Loaded is { } loaded && loaded.Name != draft.Rulebook) found.Add(FindingTable.VersionOfAnother.At(loaded.Rulebook.Place, draft.Rulebook, loaded.Name));
        return new(draft, found, read);
    }
}

/// <summary>How a scenario came out.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Differences">In what the rule does other than the scenario expects.</param>
public sealed record ScenarioOutcome(Scenario Scenario, ImmutableArray<ScenarioDifference> Differences)
{
    /// <summary>Whether all is as the scenario expects.</summary>
    public bool Holds => Differences.IsEmpty;
}
