using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

public class A_mail_text_with_a_mistake
{
    private const string File = "mail/notice.ja.txt";

    public static IReadOnlyList<Mistake> Mistakes { get; } =
    [
        new("DF0801", "Subject: 退院の連絡 {due}", "¦退院の連絡 {due}", "1 行目は「Subject: 件名」", "The first line must be `Subject: ...`"),
        new("DF0801", "{due}\n\n{for-owner}", "{due}\n¦{for-owner}", "2 行目は空行にします。", "the second must be empty."),
        new("DF0802", "期限: {due}", "期限: ¦{deu}", "「{deu}」という差し込みはありません。「due」のことですか。", "There is no placeholder {deu}. Did you mean 'due'?"),
        new("DF0802", "期限: {due}", "期限: ¦{due", "差し込みはありません。", "There is no placeholder {}."),
        new("DF0803", "期限: {due}", "¦{patient-name}様 {due}", "患者の名前や、本人がわかる項目は入れられません。", "nothing that names a patient may stand in a mail."),
        new("DF0808", "期限: {due}", "¦患者氏名: {case}", "人の名前や、名前・病名を書く欄は入れられません。", "neither a person's name nor a place for a name"),
        new("DF0808", "期限: {due}", "¦山田太郎様の{due}", "「山田太郎様」", "'山田太郎様'"),
        new("DF0808", "期限: {due}", "¦Patient's name: {case}", "「Patient's name:」", "'Patient's name:'"),
        new("DF0808", "期限: {due}", "Dear ¦Mrs. Tanaka, {due}", "「Mrs. Tanaka」", "'Mrs. Tanaka'"),
        new("DF0806", "期限: {due}", "期限 ¦{if-overdue}: {due}", "「{if-overdue}」は行の初めにだけ書けます。", "{if-overdue} stands only at the beginning of a line."),
    ];

    public static TheoryData<Mistake> All => [.. Mistakes];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_said_at_its_place_in_both_languages_and_nothing_else_is(Mistake mistake)
    {
        var (text, place) = mistake.In(Minato.Notice, File);
        mistake.IsFound(Check(("notice.ja", text), ("notice.en", Minato.Notice)), place);
    }

    [Fact]
    public void Without_one_there_is_nothing_to_say() =>
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(Check(("notice.ja", Minato.Notice), ("notice.en", Minato.Notice))));

    [Fact]
    [Finds("DF0804")]
    public void A_wording_in_one_language_misses_the_other()
    {
        var found = Assert.Single(Check(("notice.ja", Minato.Notice)));
        Assert.Equal(("DF0804", Gravity.Warning, new Place("mail/notice.ja.txt", 1, 1)), (found.Code, found.Gravity, found.Place));
        Assert.Equal("The wording 'notice' exists in ja but not in en.", found.Sentence.En);
        Assert.Equal("「notice」の文が ja だけにあり、en にありません。", found.Sentence.Ja);
    }

    [Fact]
    [Finds("DF0805")]
    public void A_kind_that_is_never_sent_is_named_with_the_one_that_was_meant()
    {
        var found = Assert.Single(Check(("notise.ja", Minato.Notice)));
        Assert.Equal(("DF0805", new Place("mail/notise.ja.txt", 1, 1)), (found.Code, found.Place));
        Assert.Equal("Did you mean 'notice.ja'?", found.Hint!.En);
        Assert.Equal("「notise.ja」というメールの種類はありません。", found.Sentence.Ja);
    }

    [Fact]
    [Finds("DF0807")]
    public void A_subject_alone_says_nothing()
    {
        var found = Assert.Single(Check(("notice.ja", "Subject: 退院の連絡\n\n"), ("notice.en", Minato.Notice)));
        Assert.Equal(("DF0807", new Place(File, 3, 1)), (found.Code, found.Place));
        Assert.Equal(("件名のほかに文がありません。", "There are no words under the subject."), (found.Sentence.Ja, found.Sentence.En));
    }

    [Fact]
    public void Two_conditions_may_stand_at_the_beginning_of_a_line() =>
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(Check(("notice.ja", Minato.Notice + "{for-owner}{if-overdue}急いでください。\n"), ("notice.en", Minato.Notice))));

    [Theory]
    [InlineData("患者さんのお名前はリンク先で確かめてください。")]
    [InlineData("担当者様、ご家族様、関係機関の皆様へ")]
    [InlineData("{owner} 様")]
    [InlineData("個人情報を守るため、病名は記載していません。")]
    [InlineData("The name of the patient stands behind the link.")]
    [InlineData("医療機関: {hospital}(退院調整看護師さんまで)")]
    public void Who_is_nobody_in_particular_may_be_spoken_of(string line) =>
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(Check(("notice.ja", $"{Minato.Notice}\n{line}\n"), ("notice.en", Minato.Notice))));

    private static IReadOnlyCollection<Finding> Check(params (string Name, string Text)[] texts) =>
        MailTexts.Check(texts.ToDictionary(t => t.Name, t => new SourceText($"mail/{t.Name}.txt", t.Text.ReplaceLineEndings("\n"))));
}
