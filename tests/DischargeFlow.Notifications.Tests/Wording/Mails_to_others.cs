using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

/// <summary>What the care manager and the head of the ward read: they do not owe the contact, and are not asked for it.</summary>
public class Mails_to_others
{
    [Fact]
    public void A_notice_tells_the_care_manager_what_is_coming() => Begins(
        Told.CareOffice, Told.Alert(AlertKind.Notice, owes: false),
        "港町病院 地域連携室が「退院の連絡」を行う予定です。",
        "日程をご確認のうえ、下の画面で「確認済みにする」を押してください。");

    [Fact]
    public void A_notice_in_English_asks_to_acknowledge() => Begins(
        Told.CareOffice, Told.Alert(AlertKind.Notice, owes: false),
        "港町病院 地域連携室 is going to do \"Discharge contact\".",
        "Please look at the dates, then press \"Acknowledged\" here:", Tongue.En);

    [Fact]
    public void An_escalation_after_the_deadline_tells_the_ward_head_what_it_means() => Begins(
        "港町病院 3階病棟 看護師長", Told.Alert(AlertKind.Escalation, owes: false) with { At = Told.At(11, 24, 9) },
        """
        港町病院 地域連携室が担当する「退院の連絡」について、済んだという記録がありません。責任者の方へご報告いたします。
        期限を過ぎています。この先の準備や手続きが間に合わないおそれがあります。
        """,
        "担当の方へのご確認と、必要なご指示をお願いいたします。済んでいる場合は、下の画面で記録してください。");

    [Fact]
    public void An_escalation_before_the_deadline_warns_in_English() => Begins(
        Told.CareOffice, Told.Alert(AlertKind.Escalation, owes: false),
        """
        Nobody has recorded that 港町病院 地域連携室 did "Discharge contact". You are told because you are in charge.
        The deadline may be missed.
        """,
        "Please ask whoever is on it, and decide what to do. If it is done, please record it here:", Tongue.En);

    [Fact]
    public void A_change_asks_to_look_at_the_preparations_again() => Begins(
        Told.CareOffice, Told.MovedToThursday(owes: false),
        "「退院の連絡」の日程が変わりました。",
        "新しい日程をご確認のうえ、ご準備の見直しをお願いいたします。");

    [Fact]
    public void A_retraction_lets_the_preparations_rest() => Begins(
        Told.CareOffice, Told.TakenBack(owes: false),
        "先にお知らせした「退院の連絡」は、取り消しになりました。",
        """
        この件についてのご準備は、いったん止めていただいて差し支えありません。
        改めて必要になった場合は、またお知らせいたします。経過は下の画面でご覧いただけます。
        """);

    [Fact]
    public void The_date_to_prepare_for_is_called_what_the_rulebook_calls_it_and_the_deadline_is_said_to_be_the_owners() => Assert.Contains(
        """

        退院日(予定または実際): 11月26日(木)
        変更前の退院日(予定または実際): 11月27日(金)
        港町病院 地域連携室の期限: 11月24日(火) 13時30分まで
        変更前の期限: 11月22日(日)中

        """,
        Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, Told.MovedToThursday(owes: false) with { CountedFrom = new("退院日(予定または実際)", "Day of discharge") })).Body,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("港町病院 3階病棟 看護師長", "港町病院 3階病棟 看護師長 様")]
    [InlineData("居宅介護支援事業所あかつき", "居宅介護支援事業所あかつき 御中")]
    [InlineData("みなと医院 山田先生", "みなと医院 山田先生")]
    public void A_post_is_addressed_otherwise_than_an_office(string name, string salutation) =>
        Assert.StartsWith(salutation + "\n", Told.Composed(Told.To(name, Tongue.Ja, Told.Alert(AlertKind.Notice))).Body, StringComparison.Ordinal);

    private static void Begins(string to, BundledAlert alert, string whatHappened, string whatToDo, Tongue language = Tongue.Ja)
    {
        var words = Told.WithoutFrame(Told.Composed(Told.To(to, language, alert)).Body);
        var parts = words.Split("\n\n");
        Assert.Equal(whatHappened, parts[0]);
        Assert.Equal($"{whatToDo}\nhttps://df.example.jp/c/P8K9-DK8T?k=abc", parts[2]);
    }
}
