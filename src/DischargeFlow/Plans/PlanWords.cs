using DischargeFlow.Rulebooks.Explaining;
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

    public static Bilingual Of(AlertKind kind) => RuleWords.Of(kind);

    public static Bilingual Of(Severity severity) => RuleWords.Of(severity);

    public static Bilingual Of(Basis basis) => RuleWords.Of(basis);
}
