using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>Whatever <c>docs/coverage.md</c> names as shown somewhere is there.</summary>
public sealed partial class The_page_of_what_is_covered
{
    private static readonly string Page = File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "docs", "coverage.md"));

    private static readonly string[] Workflows = ["workflows", "tests/DischargeFlow.Rulebooks.Tests/Elsewhere/workflows"];

    public static TheoryData<string> EachPlace => [.. Rows().SelectMany(r => Shown().Matches(r[2]).Select(m => m.Groups["what"].Value)).Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(EachPlace))]
    public void What_is_named_is_there(string place)
    {
        var isThere = place.StartsWith("rulebook.md#", StringComparison.Ordinal) ? Headings().Contains(place["rulebook.md#".Length..])
            : place.Split('/') is [var rulebook, var scenario] ? Workflows.Any(w => File.Exists(Path.Combine(ShippedWorkflows.Root, w, rulebook, "scenarios", scenario + ".yaml")))
            : Directory.EnumerateFiles(Path.Combine(ShippedWorkflows.Root, "tests"), place + ".cs", SearchOption.AllDirectories).Any();
        Assert.True(isThere, $"docs/coverage.md names {place}, which is not there");
    }

    [Fact]
    public void Every_point_is_shown_somewhere() => Assert.All(Rows(), row => Assert.True(Shown().IsMatch(row[2]), $"nothing shows: {row[0]}"));

    /// <summary>A scenario that no point names is not wrong, but a rulebook none of whose scenarios is named was forgotten.</summary>
    [Fact]
    public void Every_rulebook_shows_something() => Assert.All(ShippedWorkflows.Names, name => Assert.Contains($"`{name}/", Page, StringComparison.Ordinal));

    private static IEnumerable<string[]> Rows() => Page.Split('\n')
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal) && !l.StartsWith("| a rule says", StringComparison.Ordinal))
        .Select(l => l.Trim('|', ' ').Split(" |").Select(c => c.Trim(' ', '|')).ToArray());

    private static HashSet<string> Headings() => [.. Reference.Text.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal))
        .Select(l => NotInAnAddress().Replace(l[3..].ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"`(?<what>[a-zA-Z0-9_/-]+)`|\]\((?<what>rulebook\.md#[a-z-]+)\)")]
    private static partial Regex Shown();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NotInAnAddress();
}
