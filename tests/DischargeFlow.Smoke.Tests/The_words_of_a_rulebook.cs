using System.Text.Json.Nodes;
using DischargeFlow.Smoke.Tests.Programs;

namespace DischargeFlow.Smoke.Tests;

/// <summary><c>words</c>: what a rulebook may name, for people and for programs.</summary>
public sealed class The_words_of_a_rulebook
{
    [Fact]
    public async Task Are_listed_with_what_people_read_in_both_languages()
    {
        var (code, output, errors) = await BuiltProgram.RunAsync("words", "--lang", "ja");
        Assert.True(code == 0, errors);
        var lines = output.Split('\n').Select(l => l.TrimEnd()).ToList();
        Assert.Contains("役割", lines);
        Assert.Contains(lines, l => l.StartsWith("  ward-head ", StringComparison.Ordinal) && l.EndsWith("病棟師長 / Ward head  of hospital", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  contacted ", StringComparison.Ordinal) && l.EndsWith("連絡 / Contact  many", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("    about ", StringComparison.Ordinal) && l.EndsWith("用件 / About  choice", StringComparison.Ordinal));
        Assert.DoesNotContain("このルールブックの務め", lines);
    }

    [Fact]
    public async Task Of_one_rulebook_hold_its_own_names_too()
    {
        var (code, output, errors) = await BuiltProgram.RunAsync("words", "kitami", "--lang", "en");
        Assert.True(code == 0, errors);
        Assert.Contains("\nDuties of the rulebook", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("退院の連絡 / Discharge contact", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_given_to_programs_whole()
    {
        var (code, output, _) = await BuiltProgram.RunAsync("words", "kitami", "--json");
        Assert.Equal(0, code);
        var words = JsonNode.Parse(output)![0]!;
        Assert.Equal(("hospital-stay", "kitami"), ((string)words["vocabulary"]!, (string)words["rulebook"]!));
        var consent = words["facts"]!.AsArray().Single(f => (string)f!["name"]! == "consent")!;
        Assert.Equal("choice", (string)consent["kind"]!);
        Assert.Equal(["given", "refused"], consent["within"]!.AsArray().Select(c => (string)c!["name"]!));
        foreach (var list in new[] { "roles", "facts", "events", "documents", "duties" })
            Assert.All(words[list]!.AsArray(), w => Assert.True(((string?)w!["ja"])?.Length > 0 && ((string?)w["en"])?.Length > 0, $"{list}: {w}"));
    }

    [Fact]
    public async Task Of_a_rulebook_that_is_not_there_end_with_two() => Assert.Equal(2, (await BuiltProgram.RunAsync("words", "nowhere")).Code);
}
