using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Workflows;

/// <summary>What reading the files of one version gave, wherever they lie: in a folder, in a draft, in the database.</summary>
/// <param name="Loaded">The version; null when an error keeps its rulebook from running.</param>
/// <param name="Findings">All that was found: in the rulebook, in its wording, in its scenarios.</param>
/// <param name="Scenarios">The scenarios that can be read, by path; none when the rulebook cannot run.</param>
public sealed record VersionReading(
    LoadedRulebook? Loaded, ImmutableArray<Finding> Findings, ImmutableSortedDictionary<string, Scenario> Scenarios)
{
    private static readonly ImmutableSortedDictionary<string, Scenario> NoScenarios = ImmutableSortedDictionary.Create<string, Scenario>(StringComparer.Ordinal);

    /// <summary>Reads the files of a version (<see cref="VersionFiles"/>). A wording with a mistake is left out of it.</summary>
    /// <param name="files">The texts by path; what a text is called in findings is its own matter.</param>
    /// <param name="vocabularies">The vocabularies.</param>
    /// <param name="tables">The closed-day tables.</param>
    /// <param name="today">Today, to say that a table is about to end; null not to.</param>
    public static VersionReading Of(
        IReadOnlyDictionary<string, SourceText> files, ImmutableArray<Vocabulary> vocabularies, ClosedDayTables tables, LocalDate? today)
    {
        if (!files.TryGetValue(VersionFiles.Rulebook, out var text)) return new(null, [], NoScenarios);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var read = CheckedRulebook.Read(text, vocabularies, tables, today);
        findings.AddRange(read.Findings);
        var mail = Mail(files, findings);
        if (!read.IsSound) return new(null, findings.ToImmutable(), NoScenarios);
        var rulebook = read.Value!;
        var vocabulary = vocabularies.First(v => v.Name == rulebook.CaseKind);
        var scenarios = NoScenarios.ToBuilder();
        foreach (var (path, source) in files.Where(f => VersionFiles.IsScenario(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var scenario = ScenarioReader.Read(source, rulebook, vocabulary);
            findings.AddRange(scenario.Findings);
            if (scenario.IsSound) scenarios.Add(path, scenario.Value!);
        }

        var loaded = new LoadedRulebook(rulebook, Planner.For(rulebook, vocabulary, tables), mail, [.. scenarios.Values])
        {
            Text = text.Text,
            Files = files.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Text, StringComparer.Ordinal),
        };
        return new(loaded, findings.ToImmutable(), scenarios.ToImmutable());
    }

    private static ImmutableDictionary<string, string> Mail(IReadOnlyDictionary<string, SourceText> files, ImmutableArray<Finding>.Builder findings)
    {
        var texts = files.Where(f => VersionFiles.MailNameOf(f.Key) is not null).ToDictionary(f => VersionFiles.MailNameOf(f.Key)!, f => f.Value);
        var found = MailTexts.Check(texts);
        findings.AddRange(found);
        var wrong = found.Where(f => f.Gravity == Gravity.Error).Select(f => f.Place.File).ToHashSet();
        return texts.Where(t => !wrong.Contains(t.Value.File)).ToImmutableDictionary(t => t.Key, t => t.Value.Text);
    }
}
