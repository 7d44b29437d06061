using System.Collections.Immutable;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Workflows;

/// <summary>A rulebook that lies anywhere on the disk, read with the vocabularies and tables of a library.</summary>
/// <param name="Loaded">The rulebook; null when an error keeps it from running.</param>
/// <param name="Findings">All that was found.</param>
internal sealed record RulebookFolder(LoadedRulebook? Loaded, ImmutableArray<Finding> Findings)
{
    /// <summary>Reads a rulebook's text with the scenarios and mail texts that lie beside it.</summary>
    public static RulebookFolder Read(string file, WorkflowLibrary library, LocalDate today)
    {
        var findings = new List<Finding>();
        var folder = Path.GetDirectoryName(file) ?? "";
        var mail = new Dictionary<string, SourceText>();
        foreach (var text in Texts(Path.Combine(folder, "mail"), "*.txt", findings)) mail[Path.GetFileNameWithoutExtension(text.File)] = text;
        findings.AddRange(MailTexts.Check(mail));
        if (TextFiles.Read(file, findings) is not { } source) return new(null, [.. findings]);
        var read = CheckedRulebook.Read(source, library.Vocabularies, library.Tables, today);
        findings.AddRange(read.Findings);
        if (!read.IsSound) return new(null, [.. findings]);
        var rulebook = read.Value!;
        var vocabulary = library.Vocabularies.First(v => v.Name == rulebook.CaseKind);
        var scenarios = ImmutableArray.CreateBuilder<Scenario>();
        foreach (var text in Texts(Path.Combine(folder, "scenarios"), "*.yaml", findings))
        {
            var scenario = ScenarioReader.Read(text, rulebook, vocabulary);
            findings.AddRange(scenario.Findings);
            if (scenario.IsSound) scenarios.Add(scenario.Value!);
        }

        var planner = Planner.For(rulebook, vocabulary, library.Tables);
        return new(new(rulebook, planner, mail.ToImmutableDictionary(m => m.Key, m => m.Value.Text), scenarios.ToImmutable()) { Text = source.Text }, [.. findings]);
    }

    private static IEnumerable<SourceText> Texts(string folder, string pattern, List<Finding> findings)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal))
        {
            if (TextFiles.Read(file, findings) is { } text) yield return text;
        }
    }
}
