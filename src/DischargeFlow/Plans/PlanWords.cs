using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Plans;

/// <summary>The words of states, kinds and ranks, as a plan in a terminal writes them.</summary>
internal static class PlanWords
{
    public static Bilingual Of(DutyState state) => state switch
    {
        DutyState.Met => new("済み", "met"),
        DutyState.Waived => new("不要とされた", "waived"),
        DutyState.Stopped => new("終了(できごとによる)", "stopped"),
        DutyState.Lapsed => new("期間終了", "lapsed"),
        DutyState.Void => new("根拠がなくなった", "void"),
        DutyState.NotApplicable => new("該当しない", "not applicable"),
        DutyState.Undecided => new("判断できない(項目が未記録)", "undecided"),
        DutyState.Waiting => new("始まる前", "waiting"),
        DutyState.Blocked => new("同意待ちで停止", "blocked"),
        DutyState.Open => new("対応待ち", "open"),
        _ => new("期限超過", "overdue"),
    };

    public static Bilingual Of(Punctuality punctuality) => punctuality switch
    {
        Punctuality.OnTime => new("期限内", "on time"),
        Punctuality.Late => new("期限後", "late"),
        Punctuality.NotProvable => new("期限内かは不明", "on time: not provable"),
        _ => new("", ""),
    };

    public static Bilingual Of(AlertKind kind) => kind switch
    {
        AlertKind.Notice => new("通知", "notice"),
        AlertKind.Reminder => new("催促", "reminder"),
        AlertKind.Escalation => new("上申", "escalation"),
        AlertKind.Question => new("質問", "question"),
        AlertKind.Change => new("変更の通知", "change notice"),
        _ => new("取消の通知", "retraction"),
    };

    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Must => new("必須", "must"),
        Severity.Should => new("目安", "should"),
        _ => new("任意", "may"),
    };

    public static Bilingual Of(Basis basis) => basis switch
    {
        Basis.Law => new("法令", "law"),
        Basis.Rule => new("地域のルール", "rule"),
        Basis.Wish => new("要望", "wish"),
        _ => new("この製品の既定値", "default of this project"),
    };
}
