using System.Reflection;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Exchange.Tests.Csv;

/// <summary>
/// What <c>docs/diagnostics.md</c> says of maps is what is said of the spoilt maps here: with <c>WRITE_DOCS=1</c> in the environment the test writes it
/// anew.
/// </summary>
public sealed class The_page_of_the_diagnostics_of_maps
{
    private const string Begins = "Three are its own.\n", Ends = "\n## The text itself";

    private static readonly Dictionary<string, (string Right, string Wrong)> Mistakes = new()
    {
        ["DF1001"] = ("uuuu/M/d]", "yyyy年MM月QQ]"),
        ["DF1002"] = ("      home-changes-needed: 住まい\n", ""),
        ["DF1003"] = ("取消: none", "取消: never"),
    };

    private static IEnumerable<FindingKind> Kinds => typeof(CsvMapFindings).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (FindingKind)f.GetValue(null)!).OrderBy(k => k.Code, StringComparer.Ordinal);

    [Fact]
    public void Explains_every_code_of_maps_with_an_example_that_is_read()
    {
        Assert.Equal(Mistakes.Keys, Kinds.Select(k => k.Code));
        var file = Path.Combine(Checkout.Root, "docs", "diagnostics.md");
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begins, StringComparison.Ordinal) + Begins.Length, page.IndexOf(Ends, StringComparison.Ordinal));
        var written = page[..from] + string.Concat(Kinds.Select(k => DiagnosticParagraph.Of(k, Example(k)))) + page[to..];
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(file, written);
        else Assert.Equal(written, page);
    }

    private static DiagnosticExample Example(FindingKind kind)
    {
        var (right, wrong) = Mistakes[kind.Code];
        Assert.Contains(right, Table.MapText, StringComparison.Ordinal);
        var text = Table.MapText.Replace(right, wrong, StringComparison.Ordinal);
        var found = CsvMapReader.Read(new SourceText("map.yaml", text), House.Shelf.FindVocabulary("hospital-stay")!).Findings.First(f => f.Code == kind.Code);
        return new(found, text.Split('\n')[found.Place.Line - 1], null);
    }
}
