using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>Every word that the readers of the language know, taken from their own text, so that a new one is noticed wherever all of them must stand.</summary>
internal static partial class WordsOfTheReaders
{
    /// <summary>Words of the readers that nobody writes: what they call things in findings, and what they refuse.</summary>
    private static readonly string[] NoKeywords =
    [
        "a", "an", "case file", "checklist", "closed-day table", "criterion or yes-no fact", "fact", "fact of several choices", "field of an event", "moment",
        "party", "phrase", "the case file", "the closed-day table", "the rulebook", "the scenario", "the vocabulary", "unit", "within",
        "yes-no fact",
    ];

    public static IReadOnlyList<string> Keywords { get; } = [.. Words().Distinct().Except(NoKeywords).Order(StringComparer.Ordinal)];

    /// <summary>Whether a word stands in a text, not as a part of another.</summary>
    public static bool Stands(string word, string text) => Regex.IsMatch(text, $@"(?<![a-z-]){Regex.Escape(word)}(?![a-z-])");

    private static IEnumerable<string> Words() =>
        from file in Directory.EnumerateFiles(Path.Combine(ShippedWorkflows.Root, "src/DischargeFlow.Rulebooks/Reading"), "*.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(ShippedWorkflows.Root, "src/DischargeFlow.Rulebooks/Language/Ordinals.cs"))
        from Match match in Literal().Matches(Comment().Replace(File.ReadAllText(file), ""))
        select match.Groups["word"].Value;

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    /// <summary>A text of small letters, blanks and hyphens.</summary>
    [GeneratedRegex("""
        "(?<word>[a-z][a-z -]*)"
        """)]
    private static partial Regex Literal();
}
