using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Directories;

/// <summary>The words of the directory.</summary>
public static class DirectoryTexts
{
    public static readonly Bilingual Title = new("連絡先", "Directory");
    public static readonly Bilingual Lead = new("機関・病棟・担当者と、連絡できる時間", "Organizations, wards and people, and when they can be reached");
    public static readonly Bilingual Search = new("名称・番号で探す", "Find by name or number");
    public static readonly Bilingual Kind = new("種別", "Kind");
    public static readonly Bilingual All = new("すべて", "All");
    public static readonly Bilingual Show = new("表示", "Show");
    public static readonly Bilingual AsTable = new("CSVで出し入れ", "CSV in and out");
    public static readonly Bilingual Add = new("追加する", "Add");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual Points = new("連絡先", "Contact points");
    public static readonly Bilingual Hours = new("受付時間", "Opening hours");
    public static readonly Bilingual Avoid = new("連絡を避ける時間", "Hours to avoid");
    public static readonly Bilingual Follows = new("従うルール", "Follows");
    public static readonly Bilingual OpenNow = new("受付中", "Open now");
    public static readonly Bilingual ClosedNow = new("時間外", "Closed now");
    public static readonly Bilingual AvoidNow = new("いまは避ける時間", "Asks not to be contacted now");
    public static readonly Bilingual NoPoints = new("連絡先なし", "Cannot be reached");
    public static readonly Bilingual Unverified = new("未確認", "Not confirmed");
    public static readonly Bilingual NoHours = new("未登録(平日と仮定)", "Not recorded (weekdays assumed)");
    public static readonly Bilingual None = new("なし", "None");
    public static readonly Bilingual EmptyTitle = new("該当する連絡先はありません", "Nobody found");
    public static readonly Bilingual EmptyAdvice = new("条件を変えるか、「追加する」から登録してください。", "Change the filter, or add a party.");
    public static readonly Bilingual Back = new("連絡先へ", "To the directory");
    public static readonly Bilingual NewTitle = new("連絡先を追加する", "Add to the directory");
    public static readonly Bilingual Id = new("識別名(半角英数字。後から変えられません)", "Id (letters, digits, dashes; cannot be changed later)");
    public static readonly Bilingual Organization = new("所属する機関", "Part of");
    public static readonly Bilingual OwnOrganization = new("(それ自体が機関)", "(an organization itself)");
    public static readonly Bilingual Region = new("地域", "Region");
    public static readonly Bilingual Language = new("通知の言語", "Language of messages");
    public static readonly Bilingual Japanese = new("日本語", "Japanese");
    public static readonly Bilingual English = new("英語", "English");
    public static readonly Bilingual Mail = new("メール", "Mail");
    public static readonly Bilingual Fax = new("FAX", "FAX");
    public static readonly Bilingual Phone = new("電話", "Telephone");
    public static readonly Bilingual Verified = new("確認済み", "Verified");
    public static readonly Bilingual VerifiedFax = new("FAXは確認済み", "FAX tried");
    public static readonly Bilingual VerifiedHelp = new(
        "新しいメールアドレスには確認メールが届きます。相手がボタンを押すまで、また確認のないFAXには、何も送りません。その間は次の連絡手段(FAX・電話)を使います。FAXは相手に確かめてからチェックしてください。",
        "A new mail address is mailed a link: until its reader confirms it nothing else is sent there, nor to a FAX number that is not ticked. The next way (FAX, telephone) is taken meanwhile. Ask the recipient before you tick a FAX number.");
    public static readonly Bilingual Purposes = new("用途", "Used for");
    public static readonly Bilingual Everything = new("すべて", "everything");
    public static readonly Bilingual PurposesHelp = new(
        "用途を分けると、通知・催促・上申をそれぞれの宛先に送ります。用途に合う宛先がないときは、ほかの宛先を使います。",
        "With purposes, notices, reminders and escalations go to their own addresses. Where none fits, another is taken.");
    public static readonly Bilingual PointHours = new("この連絡先の時間", "Its own hours");
    public static readonly Bilingual PartysHours = new("下の時間どおり", "as below");
    public static readonly Bilingual PointHoursHelp = new(
        "連絡先ごとに時間を決められます(例:「月-金 09:00-17:00」、夜も休日も出る電話は「24時間」、休みの日も同じ時間なら「/ 休日も」を添える)。下の受付時間と避ける時間に代わります。空欄なら下の時間どおりです。",
        "A contact point can have hours of its own: “mon-fri 09:00-17:00”, “24h” for a line that is answered day and night, “/ also on closed days” after hours that hold on those too. They replace the opening hours and the hours to avoid below. Empty means as below.");
    public static readonly Bilingual Confirmed = new("確認済み", "Confirmed");
    public static readonly Bilingual ConfirmedUntil = new("{0} まで", "until {0}");
    public static readonly Bilingual Asked = new("{0} に確認メール({1}回目)", "asked {0} (time {1})");
    public static readonly Bilingual AskAgain = new("確認メールをもう一度送る", "Ask again");
    public static readonly Bilingual SaidAsked = new("確認メールを送ります。夜(19時から8時)は朝まで待ちます。", "The question is mailed; between 19:00 and 08:00 it waits for the morning.");
    public static readonly Bilingual Week = new("曜日ごとの時間", "Hours by weekday");
    public static readonly Bilingual HoursHelp = new(
        "09:00-12:00, 13:00-17:00 のように書きます。空欄は休みです。すべて空欄なら未登録のままです。",
        "Write 09:00-12:00, 13:00-17:00. Empty means closed. All empty means not recorded.");
    public static readonly Bilingual Since = new("この時間はいつから", "In force since");
    public static readonly Bilingual ClosedDays = new("使う休日表", "Calendars that it keeps");
    public static readonly Bilingual ClosedDaysHelp = new("ルールブックの休日表はいつも数えます。ここで選んだ表の日も、この機関の休みになります。", "The rulebook's calendars always count; the days of those ticked here are closed for this party too.");
    public static readonly Bilingual NoSuchTable = new("{0}(この名前の表はありません)", "{0} (there is no such calendar)");
    public static readonly Bilingual OwnClosedDates = new("独自の休業日", "Own closed dates");
    public static readonly Bilingual OwnClosedDatesHelp = new(
        "一行に一日(2026-11-02)。続く日は 2026-08-13 - 2026-08-15 のように書けます。", "One date to a line (2026-11-02). Several days in a row: 2026-08-13 - 2026-08-15.");
    public static readonly Bilingual OtherHours = new("ほかの時期の時間", "Hours at other times");
    public static readonly Bilingual HoursFrom = new("{0} から: {1}", "from {0}: {1}");
    public static readonly Bilingual FollowsHelp = new("一つも選ばなければ、ケースに結びついたすべてのルールに従います。", "None ticked: every rulebook bound to a case.");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual SaveHelp = new("保存すると、関係するケースの期限が計算し直されます。", "Saving computes the deadlines of the cases concerned anew.");
    public static readonly Bilingual SaidSaved = new("保存しました。関係するケースの期限を計算し直しました。", "Saved. The deadlines of the cases concerned were computed anew.");
    public static readonly Bilingual UnconfirmedTitle = new("確認されていないメールアドレス {0} 件", "{0} mail addresses are not confirmed");
    public static readonly Bilingual UnconfirmedLead = new(
        "相手が確認メールのボタンを押すまで、そのアドレスには何も送らず、次の連絡手段(FAX・電話)を使います。確認メールは8時から19時の間に送られます。電話をかけて、ボタンを押してもらってください。",
        "Until its reader presses the button of the mail that asks, nothing else is sent to an address, and the next way (FAX, telephone) is taken. The question is mailed between 08:00 and 19:00. Call them and ask that the button be pressed.");
    public static readonly Bilingual UnconfirmedAlone = new(
        "このうち {0} 件の連絡先には、ほかの連絡手段がありません。FAX か電話番号も登録してください。", "{0} of these parties have no other way: add a FAX or telephone number.");
    public static readonly Bilingual ShowUnconfirmed = new("確認されていない連絡先だけを表示", "Show only these");
    public static readonly Bilingual ShowAll = new("すべての連絡先を表示", "Show the whole directory");
    public static readonly Bilingual Stopped = new("メール停止中", "Mail stopped");
    public static readonly Bilingual StoppedTitle = new("宛先違いの知らせがあったアドレス", "Addresses reported as wrong");
    public static readonly Bilingual StoppedLead = new(
        "読んだ人が「わたし宛てではありません」と知らせました。メールを止めています。相手に電話で確かめて、直すか再開してください。",
        "Whoever reads there said “not for me”. Mail has stopped. Call the recipient, then correct the address or allow it again.");
    public static readonly Bilingual StoppedSince = new("へのメールは {0} から止まっています。", "gets no mail since {0}.");
    public static readonly Bilingual StoppedAdvice = new(
        "読んだ人が「わたし宛てではありません」と知らせました。相手に電話で確かめ、違っていれば下で書き直してください。合っていれば、送信を再開できます。",
        "Whoever reads there said “not for me”. Call the recipient. If the address is wrong, correct it below; if it is right, mail can go there again.");
    public static readonly Bilingual StoppedChecked = new("このアドレスで正しいと、相手に確かめた", "I asked the recipient: the address is right");
    public static readonly Bilingual Allow = new("送信を再開する", "Allow mail again");
    public static readonly Bilingual SaidAllowed = new("送信を再開しました。監査記録に残ります。", "Mail goes there again. It is on the audit.");
    public static readonly Bilingual SaidUnchecked = new(
        "再開していません。相手に確かめたうえで、チェックを入れてください。", "Nothing was changed. Ask the recipient, then tick the box.");
    public static readonly Bilingual TheirDuties = new("この機関の務めを見る", "Their duties");
    public static readonly Bilingual TheirMessages = new("この宛先への送信を見る", "Messages to them");

    /// <summary>A weekday, Monday first.</summary>
    public static Bilingual Day(int index) => new("月火水木金土日"[index].ToString(), new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" }[index]);
}
