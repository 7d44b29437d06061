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

    /// <summary>The complete rulebook, on which the parts stand: the last of those that are shown whole.</summary>
    public static Example Whole => Examples.Last(e => e.Of == ExampleOf.Rulebook);

    /// <summary>The rulebook that was shown whole before a line.</summary>
    public static Example WholeBefore(int line) => Examples.Last(e => e.Of == ExampleOf.Rulebook && e.Line < line);

    /// <summary>The stay beside whose examples the page says what comes of them.</summary>
    public static Example Stay => Examples.First(e => e.Of == ExampleOf.Case);

    /// <summary>The page without its examples.</summary>
    public static string Prose { get; } = string.Join('\n', WithoutExamples());

    private static IEnumerable<string> WithoutExamples()
    {
        var inside = false;
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside;
            else if (!inside) yield return line;
        }
    }

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
