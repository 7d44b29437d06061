using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Simulations;

namespace DischargeFlow.Casework.Simulations;

/// <summary>The words of a report.</summary>
public static class SimulationWords
{
    public static Bilingual Of(AlertKind kind) => kind switch
    {
        AlertKind.Notice => new("通知", "notice"),
        AlertKind.Reminder => new("催促", "reminder"),
        AlertKind.Escalation => new("上申", "escalation"),
        AlertKind.Question => new("確認の依頼", "question"),
        AlertKind.Change => new("変更の通知", "change notice"),
        _ => new("取消の通知", "retraction"),
    };

    public static Bilingual Of(LeadBin bin) => bin switch
    {
        LeadBin.EightOrMore => new("8日以上前", "8 days or more"),
        LeadBin.FiveToSeven => new("5〜7日前", "5–7 days"),
        LeadBin.TwoToFour => new("2〜4日前", "2–4 days"),
        LeadBin.OneDay => new("前日", "one day"),
        LeadBin.SameDay => new("当日", "same day"),
        _ => new("退院後", "after discharge"),
    };

    public static string KeyOf(LeadBin bin) => bin switch
    {
        LeadBin.EightOrMore => ">=8",
        LeadBin.FiveToSeven => "5-7",
        LeadBin.TwoToFour => "2-4",
        LeadBin.OneDay => "1",
        LeadBin.SameDay => "0",
        _ => "after",
    };

    public static Bilingual Of(LeadMeasure measure) => measure switch
    {
        LeadMeasure.WhenKept => new("期限を守った場合の連絡(記録された連絡と期限の早いほう)", "the contact when the rule is kept (recorded contact or due moment, whichever is earlier)"),
        LeadMeasure.FirstMessage => new("システムから相手への最初の通知", "the system's first message to the recipient"),
        _ => new("記録された連絡", "the contact as recorded"),
    };

    public static string KeyOf(LeadMeasure measure) => measure switch
    {
        LeadMeasure.WhenKept => "whenKept",
        LeadMeasure.FirstMessage => "firstMessage",
        _ => "recorded",
    };

    public static Bilingual Weekday(int index) => new($"{"月火水木金土日"[index]}", new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" }[index]);

    /// <summary>A class of messages on one day: <c>5〜6</c>, or <c>20以上</c> for the last.</summary>
    public static Bilingual LoadClass(int index)
    {
        var from = PersonLoads.Classes[index];
        if (index + 1 == PersonLoads.Classes.Length) return new($"{from}件以上", $"{from} or more");
        var to = PersonLoads.Classes[index + 1] - 1;
        return from == to ? new($"{from}件", $"{from}") : new($"{from}〜{to}件", $"{from}–{to}");
    }

    public static Bilingual Of(MessageFate fate) => fate switch
    {
        MessageFate.Appears => new("増える", "appears"),
        MessageFate.Vanishes => new("なくなる", "vanishes"),
        MessageFate.Moves => new("時刻が変わる", "moves"),
        _ => new("同じ", "same"),
    };
}
