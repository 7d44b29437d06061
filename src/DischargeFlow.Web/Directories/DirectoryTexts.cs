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
    public static readonly Bilingual Unverified = new("未確認", "Not verified");
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
    public static readonly Bilingual VerifiedHelp = new(
        "「確認済み」でないメール・FAXには送りません。誤送信を防ぐため、相手に電話などで確かめてからチェックしてください。",
        "Nothing is sent to a mail address or FAX number that is not verified. Ask the recipient before you tick it.");
    public static readonly Bilingual Week = new("曜日ごとの時間", "Hours by weekday");
    public static readonly Bilingual HoursHelp = new(
        "09:00-12:00, 13:00-17:00 のように書きます。空欄は休みです。すべて空欄なら未登録のままです。",
        "Write 09:00-12:00, 13:00-17:00. Empty means closed. All empty means not recorded.");
    public static readonly Bilingual Since = new("この時間はいつから", "In force since");
    public static readonly Bilingual ClosedDays = new("休日表(japan, year-end など)", "Closed-day tables (japan, year-end …)");
    public static readonly Bilingual FollowsHelp = new("一つも選ばなければ、ケースに結びついたすべてのルールに従います。", "None ticked: every rulebook bound to a case.");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual SaveHelp = new("保存すると、関係するケースの期限が計算し直されます。", "Saving computes the deadlines of the cases concerned anew.");
    public static readonly Bilingual SaidSaved = new("保存しました。関係するケースの期限を計算し直しました。", "Saved. The deadlines of the cases concerned were computed anew.");
    public static readonly Bilingual TheirDuties = new("この機関の務めを見る", "Their duties");
    public static readonly Bilingual TheirMessages = new("この宛先への送信を見る", "Messages to them");

    /// <summary>A weekday, Monday first.</summary>
    public static Bilingual Day(int index) => new("月火水木金土日"[index].ToString(), new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" }[index]);
}
