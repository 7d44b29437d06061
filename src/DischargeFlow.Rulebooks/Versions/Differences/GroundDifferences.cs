using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;

namespace DischargeFlow.Rulebooks.Versions.Differences;

/// <summary>In what criteria, moments, parties and units differ.</summary>
internal sealed class GroundDifferences(Comparing versions)
{
    private static readonly Bilingual Says = new("内容", "what it says");

    public void Find()
    {
        foreach (var (was, now) in RulebookDifferences.Pairs(versions.Before.Criteria, versions.After.Criteria, c => c.Name, _ => null)) Criterion(was, now);
        foreach (var (was, now) in RulebookDifferences.Pairs(versions.Before.Moments, versions.After.Moments, m => m.Name, _ => null)) Moment(was, now);
        foreach (var (was, now) in RulebookDifferences.Pairs(versions.Before.Parties, versions.After.Parties, p => p.Name, _ => null)) Party(was, now);
        foreach (var (was, now) in RulebookDifferences.Pairs(versions.Before.Units, versions.After.Units, u => u.Name, _ => null)) Unit(was, now);
        var order = versions.Of("rulebook", versions.After.Name, new("ルールブック", "Rulebook"));
        Order(order, new("務め", "duties"), r => r.Duties.Select(d => d.Name), (t, n) => t.DutyName(n));
        Order(order, new("基準", "criteria"), r => r.Criteria.Select(c => c.Name), (t, n) => t.CriterionName(n));
        Order(order, new("日時", "moments"), r => r.Moments.Select(m => m.Name), (t, n) => t.MomentName(n));
        Order(order, new("役", "parties"), r => r.Parties.Select(p => p.Name), (_, n) => new(n, n));
        Order(order, new("単位", "units"), r => r.Units.Select(u => u.Name), (_, n) => new(n, n));
    }

    private void Criterion(CriterionDefinition? was, CriterionDefinition? now)
    {
        var aspects = versions.Of("criterion", (now ?? was)!.Name, Called("基準", "Criterion", (now ?? was)!.Name, (now ?? was)!.Label));
        if (was is null || now is null)
        {
            aspects.Whole(was is null ? null : versions.Then.Of(was.Body), now is null ? null : versions.Now.Of(now.Body), Weight.Ground);
            return;
        }

        if (Lines(was.Body) is { } then && Lines(now.Body) is { } next && then.Operator == next.Operator)
            aspects.Several(Weight.Ground, new($"内容({then.Operator})", $"what it says ({then.Operator})"), then.Lines, next.Lines, CriterionWords.Of, (t, c) => t.Of(c), Weight.Reading);
        else
            aspects.One(Weight.Ground, Says, was.Body, now.Body, CriterionWords.Of, (t, c) => t.Of(c));
        aspects.One(Weight.Reading, new("表示名", "label"), was.Label, now.Label, l => $"{l.Ja}\n{l.En}", (_, l) => l);
    }

    private void Moment(MomentDefinition? was, MomentDefinition? now)
    {
        var aspects = versions.Of("moment", (now ?? was)!.Name, Called("日時", "Moment", (now ?? was)!.Name, (now ?? was)!.Label));
        if (was is null || now is null)
        {
            aspects.Whole(was is null ? null : Of(versions.Then, was.Expression), now is null ? null : Of(versions.Now, now.Expression), Weight.Ground);
            return;
        }

        aspects.One(Weight.Ground, Says, was.Expression, now.Expression, Written, Of);
        aspects.One(Weight.Reading, new("表示名", "label"), was.Label, now.Label, l => $"{l.Ja}\n{l.En}", (_, l) => l);
    }

    private void Party(PartyDefinition? was, PartyDefinition? now)
    {
        var aspects = versions.Of("party", (now ?? was)!.Name, Called("役", "Party", (now ?? was)!.Name, null));
        if (was is null || now is null) aspects.Whole(was is null ? null : Of(versions.Then, was.Expression), now is null ? null : Of(versions.Now, now.Expression), Weight.Ground);
        else aspects.One(Weight.Ground, Says, was.Expression, now.Expression, Written, Of);
    }

    private void Unit(OwnUnit? was, OwnUnit? now)
    {
        var aspects = versions.Of("unit", (now ?? was)!.Name, Called("単位", "Unit", (now ?? was)!.Name, null));
        if (was is null || now is null) aspects.Whole(was is null ? null : Of(versions.Then, was), now is null ? null : Of(versions.Now, now), Weight.Ground);
        else aspects.One(Weight.Ground, Says, was, now, u => $"{u.UpTo} {u.IfClosed} {u.Of}", Of);
    }

    /// <summary>The order of what both versions have.</summary>
    private void Order(Aspects aspects, Bilingual what, Func<Rulebook, IEnumerable<string>> names, Func<RuleText, string, Bilingual> said)
    {
        var both = names(versions.Before).Intersect(names(versions.After)).ToHashSet();
        aspects.Several(Weight.Reading, what, Of(versions.Before), Of(versions.After), n => n, said);
        ImmutableArray<string> Of(Rulebook rulebook) => [.. names(rulebook).Where(both.Contains)];
    }

    private static Bilingual Called(string ja, string en, string name, Bilingual? label) => label is null ? new($"{ja}「{name}」", $"{en} '{name}'") : new($"{ja}「{label.Ja}」", $"{en} “{label.En}”");

    private static (string Operator, ImmutableArray<Criterion> Lines)? Lines(Criterion body) => body switch
    {
        Language.Criterion.All all => ("all", all.Lines),
        Language.Criterion.Any any => ("any", any.Lines),
        Language.Criterion.None { Lines.Length: > 1 } none => ("none", none.Lines),
        Language.Criterion.AtLeast least => ($"at least {least.Count} of", least.Lines),
        _ => null,
    };

    private static string Written(MomentExpression expression) => expression switch
    {
        MomentExpression.Single single => PhraseWords.Of(single.Phrase),
        MomentExpression.EarliestOf earliest => $"earliest of {Phrases(earliest.Lines)}",
        MomentExpression.LatestOf latest => $"latest of {Phrases(latest.Lines)}",
        MomentExpression.FirstKnownOf first => $"first known of {Phrases(first.Lines)}",
        MomentExpression.Choose choose => $"{string.Join("; ", choose.Lines.Select(l => $"if {CriterionWords.Of(l.If)} then {PhraseWords.Of(l.Then)}"))}; otherwise {PhraseWords.Of(choose.Otherwise)}",
        _ => "",
    };

    private static string Phrases(IEnumerable<Phrase> lines) => string.Join(", ", lines.Select(PhraseWords.Of));

    private static Bilingual Of(RuleText text, MomentExpression expression) => expression switch
    {
        MomentExpression.Single single => text.Of(single.Phrase),
        MomentExpression.EarliestOf earliest => Among("最も早いもの", "the earliest of", earliest.Lines.Select(text.Of)),
        MomentExpression.LatestOf latest => Among("最も遅いもの", "the latest of", latest.Lines.Select(text.Of)),
        MomentExpression.FirstKnownOf first => Among("わかっている最初のもの", "the first known of", first.Lines.Select(text.Of)),
        MomentExpression.Choose choose => Chosen(choose.Lines.Select(l => (text.Of(l.If), text.Of(l.Then))), text.Of(choose.Otherwise)),
        _ => new("", ""),
    };

    private static string Written(PartyExpression expression) => expression switch
    {
        PartyExpression.FirstOf first => string.Join(", ", first.Roles),
        PartyExpression.Choose choose => $"{string.Join("; ", choose.Lines.Select(l => $"if {CriterionWords.Of(l.If)} then {l.Role}"))}; otherwise {choose.Otherwise}",
        _ => "",
    };

    private static Bilingual Of(RuleText text, PartyExpression expression) => expression switch
    {
        PartyExpression.FirstOf first => Among("担当がいる最初のもの", "the first that there is of", first.Roles.Select(text.Role)),
        PartyExpression.Choose choose => Chosen(choose.Lines.Select(l => (text.Of(l.If), text.Role(l.Role))), text.Role(choose.Otherwise)),
        _ => new("", ""),
    };

    private static Bilingual Of(RuleText text, OwnUnit unit)
    {
        var of = unit.Of is { } whose ? text.Role(whose) : null;
        return new(
            $"{unit.UpTo}日までは休みの日を数えない、{RuleWords.Of(unit.IfClosed).Ja}{(of is null ? "" : $"({of.Ja})")}",
            $"closed days are not counted up to {unit.UpTo} days, {RuleWords.Of(unit.IfClosed).En}{(of is null ? "" : $" ({of.En})")}");
    }

    private static Bilingual Among(string ja, string en, IEnumerable<Bilingual> lines)
    {
        var all = lines.ToList();
        return new($"{string.Join("、", all.Select(a => a.Ja))} のうち{ja}", $"{en} {string.Join(", ", all.Select(a => a.En))}");
    }

    private static Bilingual Chosen(IEnumerable<(Bilingual If, Bilingual Then)> lines, Bilingual otherwise)
    {
        var all = lines.ToList();
        return new(
            $"{string.Join("、", all.Select(l => $"{l.If.Ja} なら {l.Then.Ja}"))}、それ以外は {otherwise.Ja}", $"{string.Join("; ", all.Select(l => $"if {l.If.En}: {l.Then.En}"))}; otherwise {otherwise.En}");
    }
}
