using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Boards;

/// <summary>The words of the board.</summary>
public static class BoardTexts
{
    public static readonly Bilingual Title = new("入院ボード", "Board of stays");
    public static readonly Bilingual Lead = new("必須の期限超過、24時間以内、目安の超過の順に並んでいます。", "First what must be done and is overdue, then what falls due within a day.");
    public static readonly Bilingual Hospital = new("病院", "Hospital");
    public static readonly Bilingual Stage = new("段階", "Stage");
    public static readonly Bilingual All = new("すべて", "All");
    public static readonly Bilingual OverdueOnly = new("期限超過のみ", "Overdue only");
    public static readonly Bilingual Number = new("ケース番号", "Case number");
    public static readonly Bilingual NoSuchNumber = new(
        "ケース番号「{0}」の入院は、あなたに見える中にはありません。番号を確かめてください。", "No stay that you can see has the number “{0}”. Check it.");
    public static readonly Bilingual Show = new("表示", "Show");
    public static readonly Bilingual Case = new("ケース", "Case");
    public static readonly Bilingual HospitalWard = new("病院・病棟", "Hospital, ward");
    public static readonly Bilingual Discharge = new("退院(予定)日", "Discharge (planned)");
    public static readonly Bilingual Next = new("次にすること", "Next to do");
    public static readonly Bilingual Left = new("残り時間", "Time left");
    public static readonly Bilingual Open = new("要確認", "To answer");
    public static readonly Bilingual NoDate = new("退院日は未定", "No date yet");
    public static readonly Bilingual NobodyNamed = new("氏名の登録なし", "No name recorded");
    public static readonly Bilingual InDays = new("{0}日後", "in {0} days");
    public static readonly Bilingual Today = new("今日", "today");
    public static readonly Bilingual Tomorrow = new("明日", "tomorrow");
    public static readonly Bilingual DaysAgo = new("{0}日前", "{0} days ago");
    public static readonly Bilingual Planned = new("予定", "Planned");
    public static readonly Bilingual NothingOpen = new("いま対応中の務めはありません", "Nothing is open now");
    public static readonly Bilingual NoDeadline = new("期限なし", "No deadline");
    public static readonly Bilingual DueAt = new("{0} まで", "by {0}");
    public static readonly Bilingual Overdue = new("超過 {0}件", "{0} overdue");
    public static readonly Bilingual Asks = new("未回答 {0}件", "{0} to answer");
    public static readonly Bilingual Shown = new("{0}件を表示", "{0} stays");
    public static readonly Bilingual Previous = new("前のページ", "Previous page");
    public static readonly Bilingual NextPage = new("次のページ", "Next page");
    public static readonly Bilingual EmptyTitle = new("表示する入院はありません", "No stays to show");
    public static readonly Bilingual EmptyAdvice = new(
        "「ケースを開く」から入院を登録するか、電子カルテのメッセージを取り込んでください。絞り込みをしているときは条件を外してください。",
        "Open a case, or import the hospital system's messages. If a filter is set, take it off.");
    public static readonly Bilingual OpenCase = new("ケースを開く", "Open a case");
}
