using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>What <c>docs/rulebook.md</c> says of mail texts.</summary>
public sealed class The_wording_of_mails
{
    private static readonly string Section = Reference.Text[Reference.Text.IndexOf("## Wording", StringComparison.Ordinal)..Reference.Text.IndexOf("## The vocabulary", StringComparison.Ordinal)];

    public static TheoryData<string> EachName => [.. MailPlaceholders.Values.Keys.Concat(MailPlaceholders.Conditions.Keys)];

    public static TheoryData<string> EachKind => [.. MailPlaceholders.Kinds];

    [Theory, MemberData(nameof(EachName))]
    public void Names_every_name_that_a_text_may_use(string name) => Assert.Contains($"`{{{name}}}`", Section, StringComparison.Ordinal);

    [Theory, MemberData(nameof(EachKind))]
    public void Names_every_kind_of_text(string kind) => Assert.Contains($"`{kind}`", Section, StringComparison.Ordinal);

    [Fact]
    public void Names_nothing_else_but_what_it_says_is_an_error() => Assert.All(
        Regex.Matches(Section, @"\{(?<name>[a-z-]+)\}").Select(m => m.Groups["name"].Value).Where(n => n != "patient-name"),
        name => Assert.True(MailPlaceholders.Values.ContainsKey(name) || MailPlaceholders.Conditions.ContainsKey(name), $"{{{name}}} cannot stand in a text"));

    [Fact]
    public void Its_example_is_taken_as_a_text_and_with_a_patients_name_in_it_is_not()
    {
        var example = Section[(Section.IndexOf("```text\n", StringComparison.Ordinal) + 8)..Section.LastIndexOf("```", StringComparison.Ordinal)];
        using var bench = new Bench();
        var wrong = bench.With("minato/rulebook.yaml", Reference.Whole.Text).With("minato/mail/notice.ja.txt", example.Replace("{owner}", "{patient-name}", StringComparison.Ordinal)).Read();
        Assert.Contains(wrong.Findings, f => f.Gravity == Findings.Gravity.Error && f.Place.File.EndsWith("notice.ja.txt", StringComparison.Ordinal));
        var library = bench.With("minato/rulebook.yaml", Reference.Whole.Text).With("minato/mail/notice.ja.txt", example).Read();
        Assert.Equal(example, library.Find("minato")!.MailTexts["notice.ja"]);
    }
}
