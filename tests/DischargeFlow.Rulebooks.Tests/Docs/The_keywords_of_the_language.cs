using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>
/// A keyword that an administrator may write has an example in <c>docs/rulebook.md</c>. Keys and words are taken from the readers' own
/// text, so that a new one without an example is noticed; how words go together in phrases and lines stands here.
/// </summary>
public sealed class The_keywords_of_the_language
{
    private static readonly string Examples = string.Join('\n', Reference.Examples.Select(e => e.Text));

    private static readonly string[] Phrases =
    [
        "minutes after", "hours after", "business hours after", "days before", "day before", "business days before", "business day after", "week before",
        "month after", "months after", "year after", "day 3 of", "day 3 in business days of", "statutory-days after", "in statutory-days of",
        "first contacted", "second contacted", "last contacted", "second-last contacted", "each leave-ended", "discharge-day set", "planned-discharge set",
        "at start", "before due", "after known", "started", "met", "missed", "ended",
        "if closed keep", "if closed earlier", "if closed later", "if closed one day later", "of care-manager",
        "at 09:00", "by 17:00", "at opening of", "by closing of", "by closing",
        "earliest of:", "latest of:", "first known of:", "choose:", "otherwise:", "is: day",
    ];

    private static readonly string[] Lines =
    [
        "not ", "ever ", "always ", "unknown as yes", "happened", "happened at least", "happened at most", "happened exactly", "happened more than", "happened less than",
        "is care-5", "is not independent", "is at least", "is at most", "is above", "is below", "is one of", " or ", "is known", "is not known",
        "is before", "is on or before", "is the same day as", "is on or after", "is after",
        "on a closed day", "on an open day", "before opening", "after closing", "is after 15:00", "is before 12:00",
        "nights from", "days counting both ends from", "age by birth-date on", "is met", "is missed", "is ended", "is open", "is waived", "a person decides",
        "all:", "any:", "none:", "not:", "at least 2 of:", "score at least 5 of:", "ever:", "always:", "on admission:", "line:", "unknown-as:",
        ": at least ", ": at most ", ": above ", ": below ", ": not ", "care-level: [",
    ];

    private static readonly string[] Duties =
    [
        "any time", "from: start", "if-too-late: keep", "each of:", "all of:", "document:", "acknowledged:",
        "notice at", "reminder", "escalation", "repeat every", "at most 3 times", "until met", "until acknowledged", "owner", "recipient",
    ];

    private static readonly string[] Cases =
    [
        "open: mon-fri", "every day", "closed: [", "avoid:", "happened:", "recorded:", "change ", "retract", "correct ", "event:", "assessed:", "decided:", "waived:",
        "acknowledged:", ": none", ": unknown", "expect:", "dues:", "states:", "until:",
    ];

    public static TheoryData<string> EachWord => [.. Phrases.Concat(Lines).Concat(Duties).Concat(Cases).Distinct()];

    public static TheoryData<string> EachKey => [.. WordsOfTheReaders.Keywords];

    [Theory, MemberData(nameof(EachWord))]
    public void A_word_has_an_example(string word) => Assert.Contains(word, Examples, StringComparison.Ordinal);

    [Theory, MemberData(nameof(EachKey))]
    public void Whatever_word_the_readers_know_has_an_example(string word) => Assert.Matches($@"(?<![a-z-]){Regex.Escape(word)}(?![a-z-])", Examples);

    [Fact]
    public void The_readers_were_found() => Assert.True(WordsOfTheReaders.Keywords.Count > 200, "keywords are taken from the readers' text; few were found, so the reading of it must be mended");
}
