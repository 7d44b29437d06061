using DischargeFlow.Rulebooks.Documents.Completions;
using DischargeFlow.Rulebooks.Documents.Forms;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>What an editor offers while somebody writes. The cursor stands where the bar is.</summary>
public sealed class What_can_stand_at_a_place
{
    private static Completion At(string text)
    {
        var cursor = text.IndexOf('|', StringComparison.Ordinal);
        return RulebookCompletion.At(text.Remove(cursor, 1), cursor, Drafts.Known, ["japan", "year-end"]);
    }

    private static IEnumerable<string> Offered(string text) => At(text).Choices.Select(c => c.Words);

    /// <summary>Every key is offered where it stands, when it is not there yet. The example uses every word of the language.</summary>
    [Theory]
    [InlineData("example")]
    [InlineData("kitami")]
    public void Every_key_of_a_shipped_rulebook(string rulebook)
    {
        var (text, missed, seen) = (TextOf(rulebook), new List<string>(), 0);
        foreach (var part in RulebookForm.Of(Open(rulebook)).All.Where(p => p is { KeySpan: not null, Kind: not (PartKind.Named or PartKind.Points) } && !p.Path.Steps.Contains("tell", StringComparer.Ordinal) || p is { Key: "tell", Kind: not PartKind.Step }))
        {
            var (start, end) = (part.KeySpan!.Value.Start, part.Key.Length + part.KeySpan!.Value.Start);
            if (part.Key.Contains(" least ", StringComparison.Ordinal) || part.Key.StartsWith("on ", StringComparison.Ordinal)) continue;
            if (text[start..end] != part.Key || part.Path.Steps is ["criteria" or "moments" or "parties" or "units", _]) continue;
            var offered = RulebookCompletion.At(text[..start] + text[end..], start, Drafts.Known, []);
            seen++;
            if (offered.Choices.All(c => c.Words != part.Key)) missed.Add($"{part.Path}: {string.Join(" | ", offered.Choices.Select(c => c.Words).Take(12))}");
        }

        Assert.True(seen > 40, $"{rulebook}: {seen} keys were looked at");
        Assert.True(missed.Count == 0, string.Join('\n', missed.Take(20)));
    }

    /// <summary>Every word of every sentence is offered behind those before it.</summary>
    [Theory]
    [InlineData("example")]
    [InlineData("national-fees")]
    public void Every_word_of_the_sentences_of_a_shipped_rulebook(string rulebook)
    {
        var (text, missed, seen) = (TextOf(rulebook), new List<string>(), 0);
        foreach (var part in RulebookForm.Of(Open(rulebook)).All.Where(p => p is { Parts.IsEmpty: true, Kind: PartKind.Moment or PartKind.Line } || p.Kind == PartKind.Step))
        {
            var span = part.KeySpan is { } key && part.Kind == PartKind.Step ? key : part.Span;
            var sentence = text[span.Start..span.End];
            var words = sentence.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].All(char.IsAsciiDigit) || words[i].Contains(':', StringComparison.Ordinal)) continue;
                var at = span.Start + words.Take(i).Sum(w => w.Length + 1);
                var rest = string.Join(' ', words[i..]);
                var offered = RulebookCompletion.At(text[..at] + text[span.End..], at, Drafts.Known, []);
                seen++;
                if (!offered.Choices.Any(c => rest == c.Words || rest.StartsWith(c.Words.Split(' ')[0], StringComparison.Ordinal))) missed.Add($"{part.Path}: {string.Join(' ', words[..i])} | {rest}");
            }
        }

        Assert.True(seen > 100, $"{rulebook}: {seen} words were looked at");
        Assert.True(missed.Count == 0, string.Join('\n', missed.Take(20)));
    }

    [Fact]
    public void A_duty_is_offered_the_keys_that_it_has_not_yet()
    {
        var offered = Offered("duties:\n  - duty: discharge-contact\n    owner: hospital\n    |\n    severity: must\n").ToList();
        Assert.Contains("due", offered);
        Assert.Contains("if-too-late", offered);
        Assert.DoesNotContain("owner", offered);
        Assert.DoesNotContain("severity", offered);
        Assert.DoesNotContain("rulebook", offered);
    }

    [Fact]
    public void A_half_written_key_breaks_nothing_around_it()
    {
        var completion = At("case: hospital-stay\nmoments:\n  discharge-day: planned-discharge\nduties:\n  - duty: a\n    du|\n    starts: discharge-day set\n");
        Assert.Contains(completion.Of("du"), c => c.Words == "due");
        Assert.Equal("期限", completion.Choices.Single(c => c.Words == "due").Label!.Ja);
    }

    [Fact]
    public void A_moment_counts_from_what_the_draft_and_the_vocabulary_name()
    {
        var draft = "case: hospital-stay\nmoments:\n  day-home: { label: { ja: 帰る日, en: Day home }, is: planned-discharge }\nduties:\n  - duty: a\n    due: 5 days before d|";
        var offered = At(draft).Of("d").ToList();
        Assert.Contains(offered, c => c is { Words: "day-home", Label.Ja: "帰る日" });
        Assert.Contains(offered, c => c is { Words: "discharged", Label.Ja: "退院" });
    }

    [Theory]
    [InlineData("due: 5 |", "business days")]
    [InlineData("due: 5 business |", "days")]
    [InlineData("due: 5 days |", "before")]
    [InlineData("due: 5 days before planned-discharge |", "if closed earlier")]
    [InlineData("due: 5 days before planned-discharge if closed |", "one day later")]
    [InlineData("due: 5 days before planned-discharge if closed keep |", "by 17:00")]
    [InlineData("due: day 3 |", "of")]
    [InlineData("starts: planned-discharge |", "set")]
    [InlineData("if-too-late: |", "keep")]
    [InlineData("if: care-level is |", "care-2")]
    [InlineData("if: care-level |", "is")]
    [InlineData("if: not adl|", "adl-declined")]
    [InlineData("if: contacted |", "happened")]
    [InlineData("if: { any: [adl-declined, lives|] }", "lives-alone")]
    [InlineData("if: { care-level: |", "at least")]
    [InlineData("severity: |", "should")]
    [InlineData("owner: |", "ward-head")]
    [InlineData("done-by: [|", "discharge-conference")]
    [InlineData("done-by:\n      - contacted: { |", "about")]
    [InlineData("done-by:\n      - contacted: { by: owner, about: |", "equipment")]
    [InlineData("done-by:\n      - document: |", "discharge-information")]
    [InlineData("tell:\n      - |", "reminder")]
    [InlineData("tell:\n      - notice |", "at start")]
    [InlineData("tell:\n      - notice at start: |", "recipient")]
    [InlineData("due: 1 day after admission\n    tell:\n      - reminder 1 day before due at 09:00 |", "repeat every")]
    public void Within_a_duty(string line, string offered) =>
        Assert.Contains(offered, Offered($"case: hospital-stay\nduties:\n  - duty: a\n    {line}"));

    [Theory]
    [InlineData("closed-days: [|", "japan")]
    [InlineData("cas|", "case")]
    [InlineData("case: |", "hospital-stay")]
    [InlineData("quiet: { hours: 20:00 to 07:00, |", "breaks-through")]
    [InlineData("criteria:\n  weak:\n    |", "any")]
    [InlineData("criteria:\n  weak:\n    any:\n      - adl|", "adl-declined")]
    public void Elsewhere(string text, string offered) => Assert.Contains(offered, Offered(text));

    [Theory]
    [InlineData("# a note |")]
    [InlineData("title: { ja: \"北見|")]
    [InlineData("source: |")]
    [InlineData("due:|")]
    public void Nothing_is_offered_where_people_write_freely(string text) => Assert.Empty(Offered(text));

    [Fact]
    public void A_place_outside_of_the_text_or_a_text_of_noise_is_no_fault()
    {
        var noise = "{[}:]-\n - :\n\t\"'|>&*!%@`{{{{[[[[\n  - - - x: [a, {b: c\n|";
        for (var i = 0; i <= noise.Length; i++) RulebookCompletion.At(noise, i, Drafts.Known, []);
        Assert.Empty(RulebookCompletion.At("x", 40, [], []).Choices);
        Assert.NotNull(RulebookCompletion.At("", -5, Drafts.Known, []));
    }

    [Theory]
    [InlineData("|", "history")]
    [InlineData("parties:\n  |", "care-manager")]
    [InlineData("parties:\n  hospital: { |", "open")]
    [InlineData("history:\n  - 2026-11-16T10:00 |", "admission")]
    [InlineData("history:\n  - 2026-11-16T10:00 change |", "planned-discharge")]
    [InlineData("history:\n  - 2026-11-16T10:00 care-level: |", "care-2")]
    [InlineData("history:\n  - 2026-11-16T10:00 assessed: { discharge-contact: [adl|", "adl-declined")]
    [InlineData("history:\n  - 2026-11-16T10:00 contacted: { by: hospital, about: |", "equipment")]
    [InlineData("history:\n  - 2026-11-16T10:00 waived: { duty: |", "discharge-contact")]
    [InlineData("expect:\n  - 2026-11-16T10:00 |", "notice")]
    [InlineData("expect:\n  - 2026-11-16T10:00 notice |", "discharge-contact")]
    [InlineData("expect:\n  - 2026-11-16T10:00 notice discharge-contact: [|", "hospital")]
    [InlineData("dues: { |", "discharge-contact")]
    [InlineData("states:\n  discharge-contact: |", "overdue")]
    public void Within_a_scenario(string text, string offered)
    {
        var cursor = text.IndexOf('|', StringComparison.Ordinal);
        Assert.Contains(offered, ScenarioCompletion.At(text.Remove(cursor, 1), cursor, TextOf("kitami"), Drafts.Known).Choices.Select(c => c.Words));
    }

    [Fact]
    public void Within_the_braces_of_a_mail()
    {
        Assert.Contains(MailCompletion.At("Subject: {", 10).Choices, c => c is { Words: "due}", Label.Ja.Length: > 0 });
        Assert.DoesNotContain(MailCompletion.At("Subject: {", 10).Choices, c => c.Words == "for-owner}");
        Assert.Contains(MailCompletion.At("x\n{for-owner}{", 14).Choices, c => c.Words == "if-overdue}");
        Assert.Empty(MailCompletion.At("Subject: {due} x", 16).Choices);
    }
}
