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

        いつもお世話になっております。入退院連絡システム DischargeFlow からお知らせいたします。

        「退院の連絡」をお願いする時期になりました。

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        基準日: 11月27日(金)
        期限: 11月22日(日)中
        ルール: 北見市入退院連絡の手引き(必須、地域の希望による)

        ご対応が済みましたら、下の画面で記録をお願いいたします。
        https://df.example.jp/c/P8K9-DK8T?k=abc

        ――――――――――――――――――――
        自動でお送りしているメールです。返信は読まれませんので、上の画面からお願いいたします。
        個人情報を守るため、患者さんのお名前・生年月日・病名は記載していません。
        お心当たりのない場合は、リンクを開かずに破棄してください。
        """);

    [Fact]
    public void A_notice_in_English_says_the_same() => Reads(
        Told.Alert(AlertKind.Notice),
        "[Notice] Discharge contact P8K9-DK8T",
        """
        港町病院 地域連携室

        This is DischargeFlow, which keeps admission and discharge contacts on time.

        It is time for "Discharge contact".

        Case: P8K9-DK8T
        Hospital: 港町病院
        Counted from: Fri 27 Nov
        Due: by the end of Sun 22 Nov
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)

        Please do it, then record it here:
        https://df.example.jp/c/P8K9-DK8T?k=abc

        --
        Sent automatically. Replies are not read: please use the link.
        To protect patients, names, birth dates and diagnoses are not written here.
        If this is not for you, please do not open the link, and delete this mail.
        """,
        Tongue.En);

    [Fact]
    public void A_reminder_before_the_deadline_asks_again() => Says(
        Told.Alert(AlertKind.Reminder),
        "【再度のお願い】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」が済んだという記録が、まだありません。

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        基準日: 11月27日(金)
        期限: 11月22日(日)中
        ルール: 北見市入退院連絡の手引き(必須、地域の希望による)

        お済みでしたら記録を、まだでしたらご対応をお願いいたします。行き違いの場合はご容赦ください。
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """);

    [Fact]
    public void A_reminder_after_the_deadline_says_that_it_has_passed() => Says(
        Told.Alert(AlertKind.Reminder) with { At = Told.At(11, 24, 9) },
        "[Reminder] Discharge contact P8K9-DK8T",
        """
        Nobody has recorded yet that "Discharge contact" was done.
        The deadline has passed.

        Case: P8K9-DK8T
        Hospital: 港町病院
        Counted from: Fri 27 Nov
        Due: by the end of Sun 22 Nov
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)

        If it is done, please record it here. If not, please do it now:
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """,
        Tongue.En);

    [Fact]
    public void A_question_asks_for_the_facts() => Says(
        Told.Alert(AlertKind.Question),
        "【確認のお願い】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」が必要かどうか、まだ決められません。判断に要る項目が記録されていないためです。
        記録されるまで、関係先へのお知らせも出せません。

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        基準日: 11月27日(金)
        必要な場合の期限: 11月22日(日)中
        ルール: 北見市入退院連絡の手引き(必須、地域の希望による)

        下の画面で、まだ記入のない項目の記録をお願いいたします。
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """);

    [Fact]
    public void A_question_in_English_asks_for_the_facts() => Says(
        Told.Alert(AlertKind.Question),
        "[Question] Discharge contact P8K9-DK8T",
        """
        Whether "Discharge contact" is needed cannot be decided yet: facts are missing.
        Until they are recorded, nobody else is told.

        Case: P8K9-DK8T
        Hospital: 港町病院
        Counted from: Fri 27 Nov
        Due, if needed: by the end of Sun 22 Nov
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)

        Please record the missing facts here:
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """,
        Tongue.En);

    [Fact]
    public void A_change_shows_the_new_dates_beside_the_old() => Says(
        Told.MovedToThursday(),
        "【変更】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」の日程が変わりました。

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        基準日: 11月26日(木)
        前回の基準日: 11月27日(金)
        期限: 11月24日(火) 13時30分まで
        前回の期限: 11月22日(日)中
        ルール: 北見市入退院連絡の手引き(必須、地域の希望による)

        新しい日程でのご対応をお願いいたします。済みましたら、下の画面で記録してください。
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """);

    [Fact]
    public void A_change_in_English_shows_the_new_dates_beside_the_old() => Says(
        Told.MovedToThursday(),
        "[Change] Discharge contact P8K9-DK8T",
        """
        The dates of "Discharge contact" have changed.

        Case: P8K9-DK8T
        Hospital: 港町病院
        Counted from: Thu 26 Nov
        Counted from (before): Fri 27 Nov
        Due: by Tue 24 Nov 13:30
        Due (before): by the end of Sun 22 Nov
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)

        Please keep to the new dates, and record here when it is done:
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """,
        Tongue.En);

    [Fact]
    public void A_change_after_the_deed_asks_for_nothing_to_be_done_again() => Says(
        Told.MovedToThursday() with { Shown = Told.MovedToThursday().Shown with { Status = ToldStatus.Closed } },
        "【変更】退院の連絡 P8K9-DK8T",
        """
        「退院の連絡」は済んでいますが、その後に日程が変わりました。

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        基準日: 11月26日(木)
        前回の基準日: 11月27日(金)
        期限: 11月24日(火) 13時30分まで
        前回の期限: 11月22日(日)中
        ルール: 北見市入退院連絡の手引き(必須、地域の希望による)

        連絡のやり直しは不要です。ご準備の日程をご確認ください。
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """);

    [Fact]
    public void A_change_that_reopens_what_was_done_asks_anew() => Says(
        Told.MovedToThursday() with { ToldBefore = Told.First with { Status = ToldStatus.Closed }, Shown = Told.OwedBy(10, 2, 17, 0, new(2026, 10, 8)) },
        "[Change] Discharge contact P8K9-DK8T",
        """
        "Discharge contact" is needed again.

        Case: P8K9-DK8T
        Hospital: 港町病院
        Counted from: Thu 8 Oct
        Counted from (before): Fri 27 Nov
        Due: by Fri 2 Oct 17:00
        Due (before): by the end of Sun 22 Nov
        Rule: Kitami admission and discharge contact handbook (must, as the region wishes)

        Please do it again, then record it here:
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """,
        Tongue.En);

    [Fact]
    public void A_duty_blocked_for_want_of_consent_says_so_to_the_inside() => Says(
        Told.MovedToThursday() with { ToldBefore = Told.First, Shown = Told.First with { Status = ToldStatus.Blocked } },
        "【変更】退院の連絡 P8K9-DK8T",
        """
        同意の状況により、「退院の連絡」に関する外部への連絡を止めています。

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        基準日: 11月27日(金)
        期限: 11月22日(日)中
        ルール: 北見市入退院連絡の手引き(必須、地域の希望による)

        同意が確認できましたら、下の画面で記録をお願いいたします。
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """);

    [Fact]
    public void A_retraction_names_what_it_takes_back() => Says(
        Told.TakenBack(),
        "【取消】退院の連絡 P8K9-DK8T",
        """
        先にお知らせした「退院の連絡」は、取り消しになりました。

        ケース番号: P8K9-DK8T
        医療機関: 港町病院
        取り消した基準日: 11月26日(木)
        取り消した期限: 11月24日(火) 13時30分まで
        ルール: 北見市入退院連絡の手引き

        この件についてのご対応は不要です。
        改めて必要になった場合は、またお知らせいたします。経過は下の画面でご覧いただけます。
        https://df.example.jp/c/P8K9-DK8T?k=abc
        """);

    [Fact]
    public void A_retraction_because_the_earlier_deed_counts_says_that() => Says(
        Told.TakenBack() with { Shown = Told.First with { Status = ToldStatus.Closed } },
        "[Retraction] Discharge contact P8K9-DK8T",
        """
        "Discharge contact" need not be done again: what was done before counts.

        Case: P8K9-DK8T
        Hospital: 港町病院
        Counted from, taken back: Thu 26 Nov
        Due, taken back: by Tue 24 Nov 13:30
        Counted from: Fri 27 Nov
        Rule: Kitami admission and discharge contact handbook

        You need not do anything about it.
        If it is needed again, you will be told. What happened is here:
        https://df.example.jp/c/P8K9-DK8T?k=abc
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
