using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <content>Criteria in words. A box within a box stands in brackets.</content>
public sealed partial class RuleText
{
    /// <summary>A criterion as one sentence.</summary>
    public Bilingual Of(Criterion criterion) => Of(criterion, isInner: false);

    private Bilingual Of(Criterion criterion, bool isInner) => criterion switch
    {
        Criterion.All all => Joined(all.Lines, " かつ ", " and ", isInner),
        Criterion.Any any => Joined(any.Lines, " または ", " or ", isInner),
        Criterion.None { Lines: [var one] } => Around(Inner(one), "{0} ではない", "not {0}"),
        Criterion.None none => Listed(none.Lines, "どれでもない", "none of"),
        Criterion.AtLeast least => Listed(least.Lines, $"{least.Count}つ以上", $"at least {least.Count} of"),
        Criterion.Score score => new(
            $"合計{score.AtLeastScore}点以上({string.Join("、", score.Lines.Select(l => $"{Inner(l.Line).Ja} {l.Weight}点"))})",
            $"at least {score.AtLeastScore} points ({string.Join(", ", score.Lines.Select(l => $"{Inner(l.Line).En}: {l.Weight}"))})"),
        Criterion.Named named => CriterionName(named.Name),
        Criterion.Fact fact => Named(fact.Name),
        Criterion.FactCompares compares => Compared(Named(compares.Name), compares.Comparison, new(_names.Value(compares.Value, Tongue.Ja), _names.Value(compares.Value, Tongue.En))),
        Criterion.FactIsOneOf one => OneOf(one),
        Criterion.Happened { Comparison: Comparison.AtLeast, Times: 1 } happened => Around(Named(happened.Event), "{0}があった", "{0} happened"),
        Criterion.Happened happened => Compared(Around(Named(happened.Event), "{0}の回数", "the number of {0}"), happened.Comparison, new($"{happened.Times}回", $"{happened.Times}")),
        Criterion.OccurrenceIs occurrence => Around(Named(occurrence.Event), $"{{0}}が{occurrence.Number}回目", $"this {{0}} is the {Ordinals.Of(occurrence.Number)}"),
        Criterion.RoleKnown role => Around(Role(role.Role), "「{0}」が決まっている", "{0} is known"),
        Criterion.MomentCompares compares => Ordered(compares),
        Criterion.LiesIn lies => LiesIn(lies),
        Criterion.SpanCompares span => Compared(
            new($"{Of(span.From).Ja}から{Of(span.To).Ja}までの期間", $"{Of(span.From).En} to {Of(span.To).En}"), span.Comparison, ConditionWords.Length(span.Count, span.Unit)),
        Criterion.AgeCompares age => Compared(
            new($"{Of(age.On).Ja}の時点の年齢({Named(age.BirthFact).Ja}から)", $"the age on {Of(age.On).En}, by {Named(age.BirthFact).En},"), age.Comparison, new($"{age.Years}歳", $"{age.Years}")),
        Criterion.DutyIs duty => new($"「{DutyName(duty.Duty).Ja}」が{ConditionWords.Of(duty.Condition).Ja}", $"“{DutyName(duty.Duty).En}” is {ConditionWords.Of(duty.Condition).En}"),
        Criterion.DecidedByPerson => new("人が判断する", "a person decides"),
        Criterion.Pinned { Pin: Pin.On on } pinned => new($"{Of(on.Moment).Ja}の時点で {Inner(pinned.Line).Ja}", $"on {Of(on.Moment).En}: {Inner(pinned.Line).En}"),
        Criterion.Pinned { Pin: Pin.Ever } ever => Around(Inner(ever.Line), "一度でも {0}", "ever {0}"),
        Criterion.Pinned always => Around(Inner(always.Line), "ずっと {0}", "always {0}"),
        Criterion.UnknownAs unknown => Around(Inner(unknown.Line), unknown.Yes ? "{0}(不明なら「はい」)" : "{0}(不明なら「いいえ」)", unknown.Yes ? "{0} (unknown as yes)" : "{0} (unknown as no)"),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    private Bilingual Inner(Criterion criterion) => Of(criterion, isInner: true);

    private Bilingual Joined(IEnumerable<Criterion> lines, string ja, string en, bool isInner)
    {
        var parts = lines.Select(Inner).ToList();
        var said = new Bilingual(string.Join(ja, parts.Select(p => p.Ja)), string.Join(en, parts.Select(p => p.En)));
        return isInner && parts.Count > 1 ? Around(said, "({0})", "({0})") : said;
    }

    private Bilingual Listed(IEnumerable<Criterion> lines, string ja, string en)
    {
        var parts = lines.Select(Inner).ToList();
        return new($"{ja}({string.Join("、", parts.Select(p => p.Ja))})", $"{en} ({string.Join(", ", parts.Select(p => p.En))})");
    }

    private static Bilingual Compared(Bilingual what, Comparison comparison, Bilingual with)
    {
        var test = ConditionWords.Of(comparison);
        return new(
            $"{what.Ja}が {test.Ja.Replace("{0}", with.Ja, StringComparison.Ordinal)}", $"{what.En} is {test.En.Replace("{0}", with.En, StringComparison.Ordinal)}");
    }

    private Bilingual OneOf(Criterion.FactIsOneOf one)
    {
        var choices = vocabulary.Facts.GetValueOrDefault(one.Name)?.Choices ?? [];
        var labels = one.Values.Select(v => choices.FirstOrDefault(c => c.Name == v)?.Label ?? new Bilingual(v, v)).ToList();
        return new($"{Named(one.Name).Ja}が {string.Join("・", labels.Select(l => l.Ja))} のどれか", $"{Named(one.Name).En} is {string.Join(" or ", labels.Select(l => l.En))}");
    }

    private Bilingual Ordered(Criterion.MomentCompares compares)
    {
        var (left, order, right) = (Of(compares.Left), ConditionWords.Of(compares.Order), Of(compares.Right));
        return new($"{left.Ja}が {right.Ja} {order.Ja}", $"{left.En} is {order.En} {right.En}");
    }

    private Bilingual LiesIn(Criterion.LiesIn lies)
    {
        var moment = Of(lies.Moment);
        return new($"{moment.Ja}が {_names.Part(lies.Part, Tongue.Ja)}", $"{moment.En} is {_names.Part(lies.Part, Tongue.En)}");
    }
}
