using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Tests.Shipped;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>Every sentence of every shipped rulebook comes apart and together again; whatever is picked can be read.</summary>
public sealed class Sentences_with_parts_to_pick
{
    private static readonly Dictionary<int, string> Nothing = [];

    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    private static SentenceGrammar Grammar(RulebookDocument document) => new(RulebookForm.Of(document), ShippedWorkflows.HospitalStay);

    private static Sentence Deadline(string text) => Grammar(Open("kitami")).Moment(text, SentenceSpot.Of("due", hasDue: true))!;

    /// <summary>Every sentence of a draft: its part, its words, and what the grammar makes of them.</summary>
    private static IEnumerable<(FormPart Part, string Words, Sentence? Sentence)> Of(RulebookDocument document)
    {
        var form = RulebookForm.Of(document);
        var grammar = Grammar(document);
        foreach (var part in form.All)
        {
            var duty = part.Path.Steps is ["duties", var name, _, ..] ? form.Duties.Single(d => d.Path.Last == name) : null;
            var hasDue = duty?["due"] is not null;
            var spot = duty is null ? SentenceSpot.Outside : SentenceSpot.Of(part.Path.Steps[2], hasDue);
            if (part.Kind == PartKind.Step) yield return (part, part.Key, grammar.Step(part.Key, hasDue));
            else if (part is { Kind: PartKind.Moment, Parts.IsEmpty: true }) yield return (part, part.Text, grammar.Moment(part.Text, spot));
            else if (part is { Kind: PartKind.Line, Parts.IsEmpty: true }) yield return (part, part.Text, grammar.Line(part.Text));
            else if (part.Kind == PartKind.Points) yield return (part, part.Key, grammar.Line(part.Key));
            else if (part is { Kind: PartKind.Test, Parts.IsEmpty: true, Path.Steps: [.., var fact] } && ShippedWorkflows.HospitalStay.Facts.ContainsKey(fact))
                yield return (part, part.Text, grammar.Test(fact, part.Text));
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Come_apart_and_are_the_same_words_again(string rulebook)
    {
        var sentences = Of(Open(rulebook)).ToList();
        Assert.True(sentences.Count > 20);
        Assert.All(sentences, s => Assert.True(s.Sentence?.Text == s.Words, $"{s.Part.Path}: '{s.Words}' came out as '{s.Sentence?.Text}'"));
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void What_is_written_is_among_what_can_be_picked_and_has_words_in_both_languages(string rulebook) => Assert.All(Of(Open(rulebook)), s =>
    {
        Assert.All(s.Sentence!.Parts.Where(p => !p.Choices.IsEmpty), p => Assert.Contains(p.Choices, c => c.Words == p.Words));
        Assert.All(s.Sentence.Parts.SelectMany(p => p.Choices), c => Assert.True(c.Label.En.Length > 0, c.Words));
        Assert.Equal(s.Sentence.Parts.OrderBy(p => p.Words, StringComparer.Ordinal), s.Sentence.InOrder(Tongue.Ja).OrderBy(p => p.Words, StringComparer.Ordinal));
    });

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Whatever_is_picked_can_be_read_and_comes_apart_again(string rulebook)
    {
        var document = Open(rulebook);
        var grammar = Grammar(document);
        var picks =
            from s in Of(document)
            from i in Enumerable.Range(0, s.Sentence!.Parts.Length)
            from choice in s.Sentence.Parts[i].Choices
            where choice.Words != s.Sentence.Parts[i].Words && s.Part.Kind != PartKind.Points
            select (s.Part, Words: s.Sentence.With(i, choice.Words));
        foreach (var (part, words) in picks.Where((_, i) => i % 97 == 0))
        {
            var edited = document.Edited(part.Kind == PartKind.Step ? new Edit.SetKey(part.Path.Then(part.Key), words) : new Edit.Set(part.Path, words));
            var errors = edited.Read(Known).Findings.Where(f => f.Gravity == Gravity.Error && f.Code is not ("DF0202" or "DF0515")).ToList();
            Assert.True(errors.Count == 0, $"{part.Path}: '{words}': {ShippedWorkflows.Words(errors)}");
            Assert.Contains(Of(edited), s => s.Sentence?.Text == words);
        }
    }

    [Fact]
    public void A_deadline_has_a_number_a_unit_a_side_a_beginning_and_what_holds_on_closed_days()
    {
        var sentence = Deadline("5 days before discharge-day if closed keep by 17:00");
        Assert.Equal(
            [SentencePartKind.Number, SentencePartKind.Unit, SentencePartKind.Side, SentencePartKind.CountedFrom, SentencePartKind.ClosedDay, SentencePartKind.Clock, SentencePartKind.Time],
            sentence.Parts.Select(p => p.Kind));
        Assert.Equal("退院日(予定または実際)|5|日|前|休みの日でもそのまま|まで|17:00", string.Join('|', sentence.InOrder(Tongue.Ja).Select(p => p.Label.Ja)));
    }

    [Theory]
    [InlineData(0, "1", "1 day before discharge-day if closed keep")]
    [InlineData(1, "business days", "5 business days before discharge-day if closed keep")]
    [InlineData(2, "after", "5 days after discharge-day if closed keep")]
    [InlineData(3, "admission", "5 days before admission if closed keep")]
    [InlineData(4, "if closed earlier", "5 days before discharge-day if closed earlier")]
    public void A_part_that_is_picked_changes_its_own_words(int part, string words, string becomes) =>
        Assert.Equal(becomes, Deadline("5 days before discharge-day if closed keep").With(part, words));

    [Fact]
    public void What_is_not_said_yet_can_be_added_and_taken_away_again()
    {
        var sentence = Deadline("5 days before discharge-day");
        var clock = sentence.Addable.Single(a => a.Kind == SentencePartKind.Clock);
        var added = Deadline(sentence.Adding(clock, "by 17:00"));
        Assert.Equal("5 days before discharge-day by 17:00", added.Text);
        Assert.Equal("5 days before discharge-day", added.Without(added.Parts.Length - 1));
        var hers = Deadline(sentence.Adding(sentence.Addable.Single(a => a.Kind == SentencePartKind.Role), "of recipient"));
        Assert.Equal("5 days before discharge-day", hers.Without(hers.Parts.Length - 1));
    }

    [Theory]
    [InlineData(MomentShape.Itself, "discharge-day if closed keep")]
    [InlineData(MomentShape.Counted, "5 days before discharge-day if closed keep")]
    [InlineData(MomentShape.Numbered, "day 3 of discharge-day if closed keep")]
    public void A_moment_is_said_in_another_shape(MomentShape shape, string becomes)
    {
        var said = Deadline("5 days before discharge-day if closed keep").Picked(Nothing, new Dictionary<int, MomentShape> { [0] = shape }, Nothing);
        Assert.Equal(becomes, said);
        Assert.Equal(shape, Deadline(said).ShapeOf(0));
    }

    [Fact]
    public void Several_parts_are_picked_taken_away_and_added_at_once()
    {
        var sentence = Deadline("5 days before discharge-day if closed keep of recipient by 17:00");
        var gone = new Dictionary<int, string> { [0] = "1", [1] = "business days" };
        for (var i = 0; i < sentence.Parts.Length; i++)
        {
            if (sentence.CanGo(i)) gone[i] = "";
        }

        Assert.Equal("1 business day before discharge-day", sentence.Picked(gone, new Dictionary<int, MomentShape>(), Nothing));
        var bare = Deadline("5 days before discharge-day");
        var all = Enumerable.Range(0, bare.Addable.Length).ToDictionary(i => i, i => bare.Addable[i].Choices[0].Words);
        Assert.NotNull(Grammar(Open("kitami")).Moment(bare.Picked(Nothing, new Dictionary<int, MomentShape>(), all), SentenceSpot.Of("due", true)));
    }

    [Fact]
    public void A_condition_gets_a_word_before_it_and_what_unknown_means_and_loses_both()
    {
        var grammar = Grammar(Open("kitami"));
        var line = grammar.Line("lives-alone")!;
        var said = line.Picked(Nothing, new Dictionary<int, MomentShape>(), new Dictionary<int, string> { [0] = "not", [1] = "unknown as yes" });
        Assert.Equal("not lives-alone unknown as yes", said);
        Assert.Equal("lives-alone", grammar.Line(said)!.Picked(new Dictionary<int, string> { [0] = "", [2] = "" }, new Dictionary<int, MomentShape>(), Nothing));
    }

    [Fact]
    public void A_step_is_repeated_until_something_and_no_more()
    {
        var grammar = Grammar(Open("kitami"));
        var step = grammar.Step("reminder 1 business day before due", hasDue: true)!;
        var places = step.Addable.Select((a, i) => (a, i)).Where(a => a.a.Moment < 0).ToDictionary(a => a.i, a => a.a.Choices[0].Words);
        var said = step.Picked(Nothing, new Dictionary<int, MomentShape>(), places);
        Assert.Equal("reminder 1 business day before due repeat every 1 day at most 3 times until met", said);
        var again = grammar.Step(said, hasDue: true)!;
        var gone = Enumerable.Range(0, again.Parts.Length).Where(again.CanGo).ToDictionary(i => i, _ => "");
        Assert.Equal("reminder 1 business day before due", again.Picked(gone, new Dictionary<int, MomentShape>(), Nothing));
    }

    [Theory]
    [InlineData("within 3 days")]
    [InlineData("5 fortnights before discharge-day")]
    [InlineData("5 days before discharge-day if closed perhaps")]
    [InlineData("")]
    public void What_it_does_not_understand_is_left_as_words(string text) => Assert.Null(Grammar(Open("kitami")).Moment(text, SentenceSpot.Of("due", true)));

    [Fact]
    public void Of_a_duty_without_a_deadline_no_step_can_be_counted_from_it()
    {
        var step = Grammar(Open("kitami")).Step("notice at start", hasDue: false)!;
        Assert.DoesNotContain(step.Parts.Single(p => p.Kind == SentencePartKind.CountedFrom).Choices, c => c.Words == "due");
    }
}
