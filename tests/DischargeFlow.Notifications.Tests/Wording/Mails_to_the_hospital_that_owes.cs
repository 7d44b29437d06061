using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

/// <summary>Each kind of message as the desk that owes the contact reads it, whole.</summary>
public class Mails_to_the_hospital_that_owes
{
    [Fact]
    public void A_notice_says_that_it_is_time() => Reads(
        Told.Alert(AlertKind.Notice),
        "【お知らせ】退院の連絡 P8K9-DK8T",
        """
        港町病院 地域連携室 御中

        お世話になっております。港町病院に関する入退院のご連絡です。

        「退院の連絡」をお願いする時期になりました。

        基準日: 11月27日(金)
        期限: 11月22日(日)中

        ご対応が済みましたら、下の画面で記録をお願いいたします。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き(必須、地域の希望による)

        ――――――――――――――――――――
        入退院連絡システム DischargeFlow が自動でお送りしています。返信は読まれませんので、上の画面からお願いいたします。
        個人情報を守るため、患者さんのお名前・生年月日・病名は記載していません。
        宛先違いのときは、上の画面の「わたし宛てではありません」を押してください。このアドレスへのメールを止めます。
        """);

    [Fact]
    public void A_notice_in_English_says_the_same() => Reads(
        Told.Alert(AlertKind.Notice),
        "[Notice] Discharge contact P8K9-DK8T",
        """
        港町病院 地域連携室

        About an admission or discharge at 港町病院.

        It is time for "Discharge contact".

        Counted from: Fri 27 Nov
        Due: by the end of Sun 22 Nov

        Please do it, then record it here:
        https://df.example.jp/c/P8K9-DK8T?k=abc

        Case: P8K9-DK8T
        Hospital: 港町病院
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)

        --
        Sent automatically by DischargeFlow. Replies are not read: please use the link.
        To protect patients, names, birth dates and diagnoses are not written here.
        If this is not for you, open the link and choose "This is not for me": mail to this address stops.
        """,
        Tongue.En);

    [Fact]
    public void A_reminder_before_the_deadline_asks_again() => Says(
        Told.Alert(AlertKind.Reminder),
        "【再度のお願い】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」が済んだという記録が、まだありません。

        基準日: 11月27日(金)
        期限: 11月22日(日)中

        お済みでしたら記録を、まだでしたらご対応をお願いいたします。行き違いの場合はご容赦ください。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き(必須、地域の希望による)
        """);

    [Fact]
    public void A_reminder_after_the_deadline_says_that_it_has_passed() => Says(
        Told.Alert(AlertKind.Reminder) with { At = Told.At(11, 24, 9) },
        "[Reminder] Discharge contact P8K9-DK8T",
        """
        Nobody has recorded yet that "Discharge contact" was done.
        The deadline has passed.

        Counted from: Fri 27 Nov
        Due: by the end of Sun 22 Nov

        If it is done, please record it here. If not, please do it now:
        https://df.example.jp/c/P8K9-DK8T?k=abc

        Case: P8K9-DK8T
        Hospital: 港町病院
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)
        """,
        Tongue.En);

    [Fact]
    public void A_question_asks_for_the_facts() => Says(
        Told.Alert(AlertKind.Question),
        "【確認のお願い】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」が必要かどうか、まだ決められません。判断に要る項目が記録されていないためです。
        記録されるまで、関係先へのお知らせも出せません。

        基準日: 11月27日(金)
        必要な場合の期限: 11月22日(日)中

        下の画面で、まだ記入のない項目の記録をお願いいたします。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き(必須、地域の希望による)
        """);

    [Fact]
    public void A_question_in_English_asks_for_the_facts() => Says(
        Told.Alert(AlertKind.Question),
        "[Question] Discharge contact P8K9-DK8T",
        """
        Whether "Discharge contact" is needed cannot be decided yet: facts are missing.
        Until they are recorded, nobody else is told.

        Counted from: Fri 27 Nov
        Due, if needed: by the end of Sun 22 Nov

        Please record the missing facts here:
        https://df.example.jp/c/P8K9-DK8T?k=abc

        Case: P8K9-DK8T
        Hospital: 港町病院
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)
        """,
        Tongue.En);

    [Fact]
    public void A_change_shows_the_new_dates_beside_the_old() => Says(
        Told.MovedToThursday(),
        "【変更】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」の日程が変わりました。

        基準日: 11月26日(木)
        変更前の基準日: 11月27日(金)
        期限: 11月24日(火) 13時30分まで
        変更前の期限: 11月22日(日)中

        新しい日程でのご対応をお願いいたします。済みましたら、下の画面で記録してください。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き(必須、地域の希望による)
        """);

    [Fact]
    public void A_change_in_English_shows_the_new_dates_beside_the_old() => Says(
        Told.MovedToThursday(),
        "[Change] Discharge contact P8K9-DK8T",
        """
        The dates of "Discharge contact" have changed.

        Counted from: Thu 26 Nov
        Counted from (before): Fri 27 Nov
        Due: by Tue 24 Nov 13:30
        Due (before): by the end of Sun 22 Nov

        Please keep to the new dates, and record here when it is done:
        https://df.example.jp/c/P8K9-DK8T?k=abc

        Case: P8K9-DK8T
        Hospital: 港町病院
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)
        """,
        Tongue.En);

    [Fact]
    public void A_change_after_the_deed_asks_for_nothing_to_be_done_again() => Says(
        Told.MovedToThursday() with { Shown = Told.MovedToThursday().Shown with { Status = ToldStatus.Closed } },
        "【変更】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」は済んでいますが、その後に日程が変わりました。

        基準日: 11月26日(木)
        変更前の基準日: 11月27日(金)
        期限: 11月24日(火) 13時30分まで
        変更前の期限: 11月22日(日)中

        連絡のやり直しは不要です。ご準備の日程をご確認ください。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き(必須、地域の希望による)
        """);

    [Fact]
    public void A_change_that_reopens_what_was_done_asks_anew() => Says(
        Told.MovedToThursday() with { ToldBefore = Told.First with { Status = ToldStatus.Closed }, Shown = Told.OwedBy(10, 2, 17, 0, new(2026, 10, 8)) },
        "[Change] Discharge contact P8K9-DK8T",
        """
        "Discharge contact" is needed again.

        Counted from: Thu 8 Oct
        Counted from (before): Fri 27 Nov
        Due: by Fri 2 Oct 17:00
        Due (before): by the end of Sun 22 Nov

        Please do it again, then record it here:
        https://df.example.jp/c/P8K9-DK8T?k=abc

        Case: P8K9-DK8T
        Hospital: 港町病院
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)
        """,
        Tongue.En);

    [Fact]
    public void A_duty_blocked_for_want_of_consent_says_so_to_the_inside() => Says(
        Told.MovedToThursday() with { ToldBefore = Told.First, Shown = Told.First with { Status = ToldStatus.Blocked } },
        "【変更】退院の連絡 P8K9-DK8T",
        """
        同意の状況により、「退院の連絡」に関する外部への連絡を止めています。

        基準日: 11月27日(金)
        期限: 11月22日(日)中

        同意が確認できましたら、下の画面で記録をお願いいたします。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き(必須、地域の希望による)
        """);

    [Fact]
    public void A_retraction_names_what_it_takes_back() => Says(
        Told.TakenBack(),
        "【取消】退院の連絡 P8K9-DK8T",
        """
        先にお知らせした「退院の連絡」は、取り消しになりました。

        取り消した基準日: 11月26日(木)
        取り消した期限: 11月24日(火) 13時30分まで

        この件についてのご対応は不要です。
        改めて必要になった場合は、またお知らせいたします。経過は下の画面でご覧いただけます。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        根拠: 北見市入退院連絡の手引き
        """);

    [Fact]
    public void A_retraction_because_the_earlier_deed_counts_says_that() => Says(
        Told.TakenBack() with { Shown = Told.First with { Status = ToldStatus.Closed } },
        "[Retraction] Discharge contact P8K9-DK8T",
        """
        "Discharge contact" need not be done again: what was done before counts.

        Counted from, taken back: Thu 26 Nov
        Due, taken back: by Tue 24 Nov 13:30
        Counted from: Fri 27 Nov

        You need not do anything about it.
        If it is needed again, you will be told. What happened is here:
        https://df.example.jp/c/P8K9-DK8T?k=abc

        Case: P8K9-DK8T
        Hospital: 港町病院
        Rule: Kitami admission and discharge contact handbook
        """,
        Tongue.En);

    private static void Reads(DischargeFlow.Casework.Deliveries.BundledAlert alert, string subject, string body, Tongue language = Tongue.Ja)
    {
        var mail = Told.Composed(Told.To(Told.Hospital, language, alert));
        Assert.Equal(subject, mail.Subject);
        Assert.Equal(body, mail.Body);
    }

    private static void Says(DischargeFlow.Casework.Deliveries.BundledAlert alert, string subject, string words, Tongue language = Tongue.Ja)
    {
        var mail = Told.Composed(Told.To(Told.Hospital, language, alert));
        Assert.Equal(subject, mail.Subject);
        Assert.Equal(words, Told.WithoutFrame(mail.Body));
    }
}
