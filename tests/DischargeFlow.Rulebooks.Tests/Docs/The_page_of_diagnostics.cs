using System.Text;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>
/// <c>docs/diagnostics.md</c> explains every code with an example that is checked here. The part after its first heading of a group is written from the
/// table of findings and from the mistakes of the tests: with <c>WRITE_DOCS=1</c> in the environment this test writes it anew.
/// </summary>
public sealed class The_page_of_diagnostics
{
    private static readonly (string Begins, string Title)[] Groups =
    [
        ("DF00", "The text itself / 文書そのもの"), ("DF01", "Its shape / 書き方の形"), ("DF02", "Names / 名前"), ("DF03", "Moments / 日時の言い方"), ("DF04", "Criteria / 基準"),
        ("DF05", "Duties and who is told / 務めと知らせ方"), ("DF06", "The whole rulebook / ルールブック全体"), ("DF07", "Cases and scenarios / 事例とシナリオ"),
        ("DF08", "Wording of mails / メールの文"), ("DF09", "Closed days and vocabularies / 休日表と語彙"),
    ];

    private static readonly string File = Path.Combine(ShippedWorkflows.Root, "docs", "diagnostics.md");

    [Fact]
    public void Explains_every_code_as_a_check_says_it_with_an_example()
    {
        var page = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        var written = page[..page.IndexOf($"## {Groups[0].Title}", StringComparison.Ordinal)] + string.Join("\n", Groups.Select(Group));
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") System.IO.File.WriteAllText(File, written);
        else Assert.Equal(written, page);
    }

    [Fact]
    public void Has_an_example_that_is_checked_for_every_code() =>
        Assert.Equal([], FindingTable.All.Select(k => k.Code).Where(c => DiagnosticExamples.Of(c) is null == !WholeExamples.Codes.Contains(c)));

    private static string Group((string Begins, string Title) group)
    {
        var text = new StringBuilder($"## {group.Title}\n");
        foreach (var kind in FindingTable.All.Where(k => k.Code.StartsWith(group.Begins, StringComparison.Ordinal))) text.Append(DiagnosticParagraph.Of(kind, Example(kind)));
        return text.ToString();
    }

    private static DiagnosticExample Example(FindingKind kind)
    {
        if (DiagnosticExamples.Of(kind.Code) is { } spoilt) return new(spoilt.Found, spoilt.Lines, null);
        var (words, found) = WholeExamples.Of(kind.Code);
        return new(found, null, words);
    }
}
