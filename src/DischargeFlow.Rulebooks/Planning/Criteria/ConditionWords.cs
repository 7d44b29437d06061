using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>What a rule asks of a value, as a fill of a reason.</summary>
internal sealed record Needed(Comparison Comparison, object Value);

/// <summary>Conditions in the words of reasons.</summary>
internal static class ConditionWords
{
    public static readonly Bilingual NotEnded = new("まだ終わっていない", "not ended yet");
    public static readonly Bilingual NotKnown = new("不明", "not known");

    public static Bilingual Of(MomentOrder order) => order switch
    {
        MomentOrder.Before => new("より前", "before"),
        MomentOrder.OnOrBefore => new("以前", "on or before"),
        MomentOrder.SameDayAs => new("と同じ日", "on the same day as"),
        MomentOrder.OnOrAfter => new("以後", "on or after"),
        _ => new("より後", "after"),
    };

    public static Bilingual Of(DutyCondition condition) => condition switch
    {
        DutyCondition.Met => new("果たされている", "met"),
        DutyCondition.Missed => new("期限までに果たされていない", "missed"),
        DutyCondition.Ended => new("終わっている", "ended"),
        DutyCondition.Open => new("対応待ち", "open"),
        _ => new("不要とされている", "waived"),
    };

    public static Bilingual Length(int count, SpanUnit unit) =>
        unit == SpanUnit.Nights ? new($"{count} 泊", $"{count} nights") : new($"{count} 日(初日と最終日を含む)", $"{count} days, counting both ends");

    public static Bilingual Of(Comparison comparison) => comparison switch
    {
        Comparison.Is => new("{0}", "{0}"),
        Comparison.IsNot => new("{0} 以外", "not {0}"),
        Comparison.AtLeast => new("{0} 以上", "at least {0}"),
        Comparison.AtMost => new("{0} 以下", "at most {0}"),
        Comparison.Above => new("{0} より上", "above {0}"),
        _ => new("{0} 未満", "below {0}"),
    };
}
