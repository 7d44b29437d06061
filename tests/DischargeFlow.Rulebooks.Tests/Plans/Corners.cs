using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;
using DischargeFlow.Rulebooks.Vocabularies;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// Rulebooks that stand nowhere but here, in <c>Plans/corners</c>: each goes through one part of the language in every place where it can stand, on
/// cases that lie just before, on and just after each line. A file <c>cases.yaml</c> holds all cases of a rulebook: what they share, then the name of
/// each and what was recorded.
/// </summary>
internal static class Corners
{
    private static readonly string Folder = Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Plans/corners");

    /// <summary>The names of the rulebooks.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    public static WorkflowLibrary Library { get; } = Read();

    /// <summary>All that is planned and sent in the cases of a rulebook, and everything that could be recorded to change it; then each sentence in Japanese.</summary>
    public static IEnumerable<string> Lines(Planner planner, LoadedRulebook loaded, Vocabulary vocabulary)
    {
        var lines = new List<string>();
        var sentences = new HashSet<string>();
        foreach (var scenario in loaded.Scenarios)
        {
            var (history, directory) = (scenario.Case.History, scenario.Case.Directory);
            var words = new PlanLines(loaded, vocabulary, history, Tongue.En, brief: true);
            var plan = planner.Plan(history, directory, explain: true);
            var nearest = words.NearestOf(planner, plan, directory);
            lines.AddRange([$"=== {scenario.Name}", .. words.Of(plan), .. nearest.SelectMany(n => words.EachOf(n.Duty, n.Nearest))]);
            lines.AddRange(Fold.Run(planner, history, directory).Messages.Select(m => $"sent {words.Text(m.At)} {m.Kind} {m.Duty} to {m.Role} {m.Party?.Value ?? "-"}"));
            var japanese = new PlanLines(loaded, vocabulary, history, Tongue.Ja, brief: true);
            sentences.UnionWith(japanese.Sentences(plan).Concat(nearest.SelectMany(n => japanese.Sentences(n.Duty, n.Nearest))));
        }

        return [.. lines, "=== in Japanese", .. sentences];
    }

    private static WorkflowLibrary Read()
    {
        using var bench = new Bench();
        foreach (var rulebook in Names)
        {
            bench.With($"{rulebook}/rulebook.yaml", File.ReadAllText(Path.Combine(Folder, rulebook, "rulebook.yaml")));
            var parts = File.ReadAllText(Path.Combine(Folder, rulebook, "cases.yaml")).ReplaceLineEndings("\n").Split("--- ");
            for (var i = 1; i < parts.Length; i++)
            {
                var lines = parts[i].Split('\n', 2);
                bench.With($"{rulebook}/scenarios/{i:00}.yaml", $"scenario: {lines[0]}\n{parts[0]}history:\n{lines[1]}expect: []\n");
            }
        }

        return bench.Read();
    }
}
