using System.Runtime.CompilerServices;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>The folder <c>workflows/</c> as it is shipped, read once.</summary>
internal static class ShippedWorkflows
{
    public static string Root { get; } = FindRoot();

    public static WorkflowLibrary Library { get; } = WorkflowFolder.Read(Path.Combine(Root, "workflows"));

    public static Vocabulary HospitalStay => Library.Vocabularies.Single(v => v.Name == "hospital-stay");

    public static LoadedRulebook Rulebook(string name) =>
        Library.Find(name) ?? throw new InvalidOperationException($"The rulebook '{name}' was not read: {Words(Library.Findings)}");

    public static Scenario Scenario(string rulebook, string name) => Rulebook(rulebook).Scenarios.Single(s => s.Name == name);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(Root, "workflows"), "rulebook.yaml", SearchOption.AllDirectories)
        .Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal);

    /// <summary>Every rulebook's name, for a theory.</summary>
    public static TheoryData<string> EveryRulebook => [.. Names];

    /// <summary>Every scenario by rulebook and name, for a theory.</summary>
    public static TheoryData<string, string> EveryScenario
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rulebook in Library.Rulebooks)
            {
                foreach (var scenario in rulebook.Scenarios) data.Add(rulebook.Name, scenario.Name);
            }

            return data;
        }
    }

    public static string Words(IEnumerable<Finding> findings) =>
        string.Join("\n", findings.Select(f => $"{f.Place}: {f.Gravity} {f.Code}: {f.Sentence.En} {f.Hint?.En}"));

    public static string Words(IEnumerable<ScenarioDifference> differences) =>
        string.Join("\n", differences.Select(d => $"line {d.Line}: expected {d.Expected ?? "nothing"}, got {d.Actual ?? "nothing"}"));

    /// <summary>Holds that there is nothing to say, and otherwise shows all of it.</summary>
    public static void Nothing(string words) => Assert.True(words.Length == 0, words);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "DischargeFlow.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("These tests read the source tree; run them where it lies.");
    }
}
