using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Web.Languages;

/// <summary>The field's own words for what the types say: states, kinds, severities, channels.</summary>
public static class Words
{
    /// <summary>A state of a duty.</summary>
    public static Bilingual Of(DutyState state) => state switch
    {
        DutyState.Met => new("済み", "Done"),
        DutyState.Waived => new("不要とした", "Waived"),
        DutyState.Stopped => new("中止", "Stopped"),
        DutyState.Lapsed => new("期限切れで終了", "Lapsed"),
        DutyState.Void => new("取消", "Void"),
        DutyState.NotApplicable => new("対象外", "Not applicable"),
        DutyState.Undecided => new("未判定", "Undecided"),
        DutyState.Waiting => new("開始前", "Not started yet"),
        DutyState.Blocked => new("同意なしで停止", "Blocked: no consent"),
        DutyState.Open => new("対応中", "Open"),
        _ => new("期限超過", "Overdue"),
    };

    /// <summary>Whether a deed came in time.</summary>
    public static Bilingual? Of(Punctuality punctuality) => punctuality switch
    {
        Punctuality.OnTime => new("期限内", "on time"),
        Punctuality.Late => new("期限後", "late"),
        Punctuality.NotProvable => new("期限内か確認できず", "on time: not provable"),
        _ => null,
    };

    /// <summary>How binding a duty is.</summary>
    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Must => new("必須", "Must"),
        Severity.Should => new("目安", "Should"),
        _ => new("任意", "May"),
    };

    /// <summary>Where a number comes from.</summary>
    public static Bilingual Of(Basis basis) => basis switch
    {
        Basis.Law => new("根拠:法令", "Basis: law"),
        Basis.Rule => new("根拠:地域のルール", "Basis: regional rule"),
        Basis.Wish => new("根拠:希望として記載", "Basis: stated as a wish"),
        _ => new("根拠:本製品の既定値", "Basis: default of this product"),
    };

    /// <summary>A kind of message.</summary>
    public static Bilingual Of(AlertKind kind) => kind switch
    {
        AlertKind.Notice => new("お知らせ", "Notice"),
        AlertKind.Reminder => new("催促", "Reminder"),
        AlertKind.Escalation => new("上申", "Escalation"),
        AlertKind.Question => new("確認のお願い", "Question"),
        AlertKind.Change => new("変更のお知らせ", "Change notice"),
        _ => new("取消のお知らせ", "Retraction"),
    };

    /// <summary>What becomes of a message.</summary>
    public static Bilingual Of(AlertState state) => state switch
    {
        AlertState.Planned => new("予定", "Planned"),
        AlertState.Withdrawn => new("取り下げ", "Withdrawn"),
        AlertState.PassedOver => new("見送り", "Passed over"),
        AlertState.Claimed => new("送信中", "Sending"),
        AlertState.Sent => new("送信済み", "Sent"),
        AlertState.Retry => new("再送待ち", "Waiting to retry"),
        AlertState.Held => new("保留", "Held"),
        AlertState.Dead => new("届かず", "Undelivered"),
        _ => new("確認済み", "Acknowledged"),
    };

    /// <summary>A way to reach somebody.</summary>
    public static Bilingual Of(Channel channel) => channel switch
    {
        Channel.Mail => new("メール", "Mail"),
        Channel.FaxSheet => new("FAX送信票", "FAX sheet"),
        _ => new("電話", "Phone call"),
    };

    /// <summary>What becomes of a delivery.</summary>
    public static Bilingual Of(DeliveryState state) => state switch
    {
        DeliveryState.Ready => new("送信待ち", "Ready to send"),
        DeliveryState.Retry => new("再送待ち", "Waiting to retry"),
        DeliveryState.FateUnknown => new("到達を確認中", "Arrival uncertain"),
        DeliveryState.Sent => new("送信済み", "Sent"),
        DeliveryState.Dead => new("届かず", "Undelivered"),
        DeliveryState.Dissolved => new("送らずに取り下げ", "Withdrawn unsent"),
        DeliveryState.ToDo => new("人の対応待ち", "Waits for a person"),
        _ => new("対応済み", "Done"),
    };
}
