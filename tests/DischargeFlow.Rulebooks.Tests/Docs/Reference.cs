using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>What an example in the reference shows.</summary>
public enum ExampleOf { Rulebook, Part, Duties, Case, Scenario, ClosedDays, Vocabulary }

/// <summary>One fenced example of <c>docs/rulebook.md</c>.</summary>
public sealed record Example(int Line, ExampleOf Of, string Text);

/// <summary>The reference of the language, as people read it, with its examples.</summary>
internal static class Reference
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "docs", "rulebook.md"));

    public static IReadOnlyList<Example> Examples { get; } = [.. Fenced()];

    /// <summary>The one complete rulebook, on which the others stand.</summary>
    public static Example Whole => Examples.Single(e => e.Of == ExampleOf.Rulebook);

    private static IEnumerable<Example> Fenced()
    {
        var lines = Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```yaml") continue;
            var end = Array.IndexOf(lines, "```", i);
            var text = string.Join('\n', lines[(i + 1)..end]) + "\n";
            yield return new(i + 2, Kind(text), text);
            i = end;
        }
    }

    private static ExampleOf Kind(string text) => text.Split(':', 2)[0] switch
    {
        "rulebook" => ExampleOf.Rulebook,
        "- duty" => ExampleOf.Duties,
        "case" => ExampleOf.Case,
        "scenario" => ExampleOf.Scenario,
        "vocabulary" => ExampleOf.Vocabulary,
        "closed-days" when text.Contains("\ntitle:", StringComparison.Ordinal) => ExampleOf.ClosedDays,
        _ => ExampleOf.Part,
    };
}
