using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary><c>workflows/example</c>, with the vocabulary and the closed days beside it, uses every word of the language.</summary>
public sealed partial class The_example_to_learn_from
{
    private static readonly string Workflows = Path.Combine(ShippedWorkflows.Root, "workflows");

    private static readonly string Text = string.Join('\n', Files("example").Concat(Files("vocabulary")).Concat(Files("calendars")).Select(File.ReadAllText));

    private static readonly string Used = Comment().Replace(Text, "");

    /// <summary>Words of which a rulebook holds one: the others are named in a note beside it.</summary>
    private static readonly string[] Alternatives =
    [
        "at once", "discharge", "eighth", "fifth", "fourth", "hold", "ninth", "on the birthday", "seventh", "sixth", "third",
    ];

    public static TheoryData<string> EachKeyword => [.. WordsOfTheReaders.Keywords];

    public static TheoryData<string> EachAlternative => [.. Alternatives];

    public static TheoryData<string> EachNameInAMail => [.. MailPlaceholders.Values.Keys.Concat(MailPlaceholders.Conditions.Keys)];

    [Theory, MemberData(nameof(EachKeyword))]
    public void Holds_every_word_that_the_readers_know(string word) => Assert.True(
        WordsOfTheReaders.Stands(word, Alternatives.Contains(word) ? Text : Used), $"'{word}' stands nowhere in workflows/example, nor in the vocabulary or a table that it uses");

    /// <summary>A word that can be used is used, not only named.</summary>
    [Theory, MemberData(nameof(EachAlternative))]
    public void Names_beside_it_only_what_cannot_stand_too(string word) =>
        Assert.False(WordsOfTheReaders.Stands(word, Comment().Replace(string.Join('\n', Files("example").Select(File.ReadAllText)), "")) && word != "discharge", $"'{word}' is used; take it out of the list");

    [Theory, MemberData(nameof(EachNameInAMail))]
    public void Uses_every_name_that_a_mail_may_name(string name) =>
        Assert.Contains(ShippedWorkflows.Rulebook("example").MailTexts.Values, text => text.Contains($"{{{name}}}", StringComparison.Ordinal));

    [Fact]
    public void Says_beside_each_part_of_the_head_what_it_means() => Assert.All(
        File.ReadLines(Path.Combine(Workflows, "example", "rulebook.yaml")).Where(l => HeadLine().IsMatch(l)),
        line => Assert.True(line.Contains('#', StringComparison.Ordinal) || Plain().IsMatch(line), $"nothing is said of: {line}"));

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Workflows, folder), "*.yaml", SearchOption.AllDirectories);

    /// <summary>From a hash that begins a line or follows a blank, as YAML has it.</summary>
    [GeneratedRegex(@"(?m)(^|(?<=\s))#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("^[a-z-]+: .")]
    private static partial Regex HeadLine();

    /// <summary>Keys that need no word beside them.</summary>
    [GeneratedRegex("^(title|source|vocabulary-version):")]
    private static partial Regex Plain();
}
