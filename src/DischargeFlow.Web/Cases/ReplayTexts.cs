using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Cases;

/// <summary>The words of the page that shows a case as it stood.</summary>
public static class ReplayTexts
{
    public static readonly Bilingual Title = new("ケース {0} の過去の姿", "Case {0} as it stood");
    public static readonly Bilingual Link = new("過去の姿を見る", "As it stood before");
    public static readonly Bilingual Back = new("いまのケースに戻る", "Back to the case now");
    public static readonly Bilingual AsOf = new("{0} の時点の姿", "As it stood on {0}");
    public static readonly Bilingual Moment = new("日時", "Moment");
    public static readonly Bilingual Show = new("見る", "Show");
    public static readonly Bilingual EntryBefore = new("前の記録", "Entry before");
    public static readonly Bilingual EntryAfter = new("次の記録", "Next entry");
    public static readonly Bilingual Differs = new("いまとの違い", "What differs from today");
    public static readonly Bilingual NothingDiffers = new("いまの計画と同じです", "Nothing differs from the plan now");
    public static readonly Bilingual Then = new("当時", "Then");
    public static readonly Bilingual Now = new("いま", "Now");
    public static readonly Bilingual Messages = new("連絡の違い", "Messages");
    public static readonly Bilingual DueAt = new("期限 {0}", "due {0}");
    public static readonly Bilingual Gone = new("なくなった: {0} {1} {2}", "No longer: {0} {1}, {2}");
    public static readonly Bilingual Added = new("増えた: {0} {1} {2}", "New: {0} {1}, {2}");
    public static readonly Bilingual Moved = new("移った: {0} → {1} {2} {3}", "Moved: {0} → {1} {2}, {3}");
    public static readonly Bilingual PlanThen = new("当時の務め", "Duties then");
    public static readonly Bilingual RecordedUntil = new("それまでの記録", "Recorded until then");
    public static readonly Bilingual OtherVersion = new("{0}: 当時は{1}、いまは{2}です。", "{0}: {1} then, {2} now.");
    public static readonly Bilingual TableThen = new("休日表「{0}」は、当時の内容で計算しています(その後、変わりました)。", "Calendar “{0}”: as it stood then; it says other things now.");
    public static readonly Bilingual TablesKnownSince = new(
        "休日表の控えは {0} からです。それより前の内容はわからないので、控えのうちいちばん古いもので計算しています。",
        "What the calendars said is remembered from {0} on. What they said before is not known; this goes by the earliest that is.");
    public static readonly Bilingual PartyThen = new(
        "{0}の開いている時間や休みは、当時の内容で計算しています(その後、変わりました)。", "{0}: by the hours and closed days of then; they are others now.");
    public static readonly Bilingual MissingVersion = new("{0}: 第{1}版の本文がないため、その計画は示せません。管理者に知らせてください。", "{0}: the text of version {1} is not there, so its plan cannot be shown. Tell an administrator.");
}
