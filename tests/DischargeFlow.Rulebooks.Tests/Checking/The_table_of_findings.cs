using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Checking;

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

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    // A brace that is doubled is a brace.
    [GeneratedRegex(@"(?<=(?<!\{)(?:\{\{)*)\{[0-9]\}(?=(?:\}\})*(?!\}))")]
    private static partial Regex Gap();
}
