using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

public partial class The_table_of_findings
{
    [Fact]
    public void Every_code_has_a_test_that_makes_the_mistake() =>
        Assert.Equal([], FindingTable.All.Select(k => k.Code).Except(Mistakes.Codes));

    [Fact]
    public void No_code_stands_for_two_things() =>
        Assert.Equal([], FindingTable.All.GroupBy(k => k.Code).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_kind_speaks_both_languages_and_says_what_to_do()
    {
        foreach (var kind in FindingTable.All)
        {
            Assert.Matches("^DF[0-9]{4}$", kind.Code);
            foreach (var text in new[] { kind.Sentence, kind.Hint })
            {
                Assert.NotNull(text);
                Assert.False(string.IsNullOrWhiteSpace(text.Ja) || string.IsNullOrWhiteSpace(text.En), kind.Code);
                Assert.Equal(Gaps(text.Ja), Gaps(text.En));
            }
        }
    }

    [Fact]
    public void The_document_lists_every_kind_as_it_is_said()
    {
        var file = Path.Combine(ShippedWorkflows.Root, "docs", "findings.md");
        var rows = File.ReadLines(file).Where(l => l.StartsWith("| DF", StringComparison.Ordinal)).ToList();
        Assert.Equal(FindingTable.All.Select(Row), rows);
    }

    /// <summary>A kind as a row of the document; what a text fills in is an ellipsis there.</summary>
    private static string Row(FindingKind kind) =>
        $"| {kind.Code} | {(kind.Gravity == Gravity.Error ? "error" : "warning")} | {Words(kind.Sentence.Ja)}<br>{Words(kind.Sentence.En)} | {Hint(kind.Hint!)} |";

    // A hint that is nothing but a gap names what was meant.
    private static string Hint(Bilingual hint) => Gap().Replace(hint.En, "").Length == 0
        ? "いちばん近い名前か、ここで使える言葉が示されます。<br>The nearest name is shown, or the words that can stand here."
        : $"{Words(hint.Ja)}<br>{Words(hint.En)}";

    private static string Words(string text) => Gap().Replace(text, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    // A brace that is doubled is a brace.
    [GeneratedRegex(@"(?<=(?<!\{)(?:\{\{)*)\{[0-9]\}(?=(?:\}\})*(?!\}))")]
    private static partial Regex Gap();
}
