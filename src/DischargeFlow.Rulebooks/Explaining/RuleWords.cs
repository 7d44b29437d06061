using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>The fixed words of a rule, as people read them.</summary>
public static class RuleWords
{
    /// <summary>How binding a duty is.</summary>
    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Must => new("必須", "must"),
        Severity.Should => new("目安", "should"),
        _ => new("任意", "may"),
    };

    /// <summary>Where a number comes from.</summary>
    public static Bilingual Of(Basis basis) => basis switch
    {
        Basis.Law => new("法令", "law"),
        Basis.Rule => new("地域のルール", "rule"),
        Basis.Wish => new("要望", "wish"),
        _ => new("この製品の既定値", "default of this project"),
    };

    /// <summary>A kind of message that a rulebook plans.</summary>
    public static Bilingual Of(AlertKind kind) => kind switch
    {
        AlertKind.Notice => new("通知", "notice"),
        AlertKind.Reminder => new("催促", "reminder"),
        AlertKind.Escalation => new("上申", "escalation"),
        AlertKind.Question => new("質問", "question"),
        AlertKind.Change => new("変更の通知", "change notice"),
        _ => new("取消の通知", "retraction"),
    };

    /// <summary>A way to reach somebody.</summary>
    public static Bilingual Of(Channel channel) => channel switch
    {
        Channel.Mail => new("メール", "mail"),
        Channel.FaxSheet => new("FAX用紙", "FAX sheet"),
        _ => new("電話の依頼", "phone task"),
    };

    /// <summary>What becomes of a day that is closed.</summary>
    public static Bilingual Of(IfClosed closed) => closed switch
    {
        IfClosed.Keep => new("休みの日でもそのまま", "kept if closed"),
        IfClosed.Earlier => new("休みの日なら前の営業日", "if closed, the open day before"),
        IfClosed.Later => new("休みの日なら次の営業日", "if closed, the next open day"),
        _ => new("休みの日なら翌日", "if closed, one day later"),
    };

    /// <summary>A unit after a count.</summary>
    public static Bilingual Of(Unit unit, int count)
    {
        var (ja, en) = unit.Kind switch
        {
            UnitKind.Minutes => ("分", "minutes"),
            UnitKind.Hours => ("時間", "hours"),
            UnitKind.BusinessHours => ("営業時間", "business hours"),
            UnitKind.Days => ("日", "days"),
            UnitKind.BusinessDays => ("営業日", "business days"),
            UnitKind.Weeks => ("週間", "weeks"),
            UnitKind.Months => ("か月", "months"),
            UnitKind.Years => ("年", "years"),
            _ => ($"日({unit.OwnName})", unit.OwnName ?? "days"),
        };
        return new(ja, count == 1 && unit.Kind != UnitKind.Own ? en[..^1] : en);
    }
}
