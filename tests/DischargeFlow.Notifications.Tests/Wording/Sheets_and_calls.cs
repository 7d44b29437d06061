using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

/// <summary>Where no mail can go, a person sends a sheet or makes a call.</summary>
public class Sheets_and_calls
{
    [Fact]
    public void A_fax_sheet_has_a_head_the_words_and_a_part_to_send_back() => Assert.Equal(
        """
        FAX送信票

        宛先: 居宅介護支援事業所あかつき 御中
        発信: 港町病院
        枚数: 本票のみ

        入退院の連絡について、次のとおりお知らせいたします。

        港町病院 地域連携室が「退院の連絡」を行う予定です。

        基準日: 11月27日(金)
        港町病院 地域連携室の期限: 11月22日(日)中

        日程をご確認のうえ、下の画面で「確認済みにする」を押してください。
        入退院連絡システム DischargeFlow にサインインし、ケース番号 P8K9-DK8T で検索

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き(必須、地域の希望による)

        個人情報を守るため、患者さんのお名前・生年月日・病名は記載していません。
        誤って届いた場合は、お手数ですが発信元へお電話のうえ、破棄をお願いいたします。

        ―――――― ご返信欄(このままFAXでご返信ください) ――――――
        □ 内容を確認しました   □ 担当が異なります(担当: ______________)
        ケース番号: P8K9-DK8T
        機関名: __________________  お名前: ______________  日付: ____月____日
        """,
        Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, Told.Alert(AlertKind.Notice, owes: false)), Channel.FaxSheet).Body);

    [Fact]
    public void A_call_has_words_to_say_and_words_not_to_say() => Assert.Equal(
        """
        電話をかける相手: 居宅介護支援事業所あかつき

        1. 名乗って、担当の方につないでもらう
        「港町病院の件で、入退院の連絡を担当しております。入退院連絡の担当の方はいらっしゃいますか。」

        2. 用件を伝える
        ケース番号 P8K9-DK8T、港町病院の入退院の件です。
        退院の連絡について、先にお伝えした内容が変わりました。
        基準日は11月26日(木)です。
        期限は11月24日(火) 13時30分までです。

        3. 相手の言葉で確かめる
        「ケース番号と日付を、念のため復唱していただけますか。」
        「詳しい内容は、入退院連絡システムにサインインしてご確認ください。」

        4. 記録する
        話した方のお名前と時刻を書きとめ、画面で「済み」にする。

        ※ 留守番電話には「港町病院の件でお電話しました。折り返しをお願いいたします」とだけ残す。用件やケース番号は残さない。
        ※ お名前や病名を尋ねられたら、相手が担当の方と確かめられるまで答えない。
        """,
        Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, Told.MovedToThursday(owes: false)), Channel.PhoneTask).Body);

    [Fact]
    public void The_subject_of_a_call_says_that_it_is_one() => Assert.Equal(
        "Call Discharge contact P8K9-DK8T", Told.Composed(Told.To(Told.CareOffice, Tongue.En, Told.TakenBack(owes: false)), Channel.PhoneTask).Subject);
}
