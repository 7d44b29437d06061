using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>Every word of the language has its row in a table of <c>docs/rulebook.md</c>: what it says, what holds without it, what is refused.</summary>
public sealed partial class The_words_that_the_page_explains
{
    private static readonly string[][] Rows =
        [.. Reference.Prose.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal)).Select(Cells)];

    private static readonly string Explained = string.Join('\n', Code().Matches(Reference.Prose).Select(m => m.Value));

    private static readonly string Codes = File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "docs", "diagnostics.md"));

    public static TheoryData<string> EachKeyword => [.. WordsOfTheReaders.Keywords.Except(Joining)];

    private static readonly string[] Answered = [.. CodeOfFinding().Matches(Reference.Text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> EachCode => [.. Answered];

    /// <summary>Words that only hold others together, and the days of the week, whose meaning nobody looks up.</summary>
    private static readonly string[] Joining = ["are", "both", "counting", "decides", "fri", "in", "least", "less", "more", "most", "on", "or", "person", "same", "sat", "sun", "than", "the", "tue", "wed"];

    [Theory, MemberData(nameof(EachKeyword))]
    public void A_word_of_the_language_is_explained(string word) => Assert.True(
        WordsOfTheReaders.Stands(word, Explained), $"docs/rulebook.md explains '{word}' nowhere");

    [Theory, MemberData(nameof(EachCode))]
    public void A_code_has_its_paragraph(string code) => Assert.Contains($"### {code} ", Codes, StringComparison.Ordinal);

    [Fact]
    public void A_row_says_what_its_word_means() => Assert.All(Rows, row => Assert.True(row.Length is 2 or 3 or 4 && row[1].Length > 0, $"nothing is said of {row[0]}"));

    [Fact]
    public void The_page_answers_to_most_of_what_check_can_say() => Assert.True(Answered.Length > 80, $"only {Answered.Length} codes stand beside the words that they answer");

    private static string[] Cells(string line) => [.. line.Trim('|', ' ').Split(" | ").Select(c => c.Trim())];

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"DF\d{4}")]
    private static partial Regex CodeOfFinding();
}
