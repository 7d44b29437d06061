using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.References;

/// <summary>Every phrase of a rulebook, those within criteria included.</summary>
internal static class RulebookPhrases
{
    public static IEnumerable<Phrase> Of(Rulebook rulebook) =>
        rulebook.Moments.SelectMany(m => Of(m.Expression))
            .Concat(rulebook.Duties.SelectMany(DutyPhrases.Of))
            .Concat(RulebookCriteria.Of(rulebook).SelectMany(Of));

    private static IEnumerable<Phrase> Of(MomentExpression expression) => expression switch
    {
        MomentExpression.Single single => [single.Phrase],
        MomentExpression.EarliestOf earliest => earliest.Lines,
        MomentExpression.LatestOf latest => latest.Lines,
        MomentExpression.FirstKnownOf first => first.Lines,
        MomentExpression.Choose choose => choose.Lines.Select(l => l.Then).Append(choose.Otherwise),
        _ => [],
    };

    /// <summary>Those of a criterion.</summary>
    public static IEnumerable<Phrase> Of(Criterion criterion) => CriterionLines.Inside(criterion).SelectMany<Criterion, Phrase>(line => line switch
    {
        Criterion.MomentCompares compares => [compares.Left, compares.Right],
        Criterion.LiesIn lies => [lies.Moment],
        Criterion.SpanCompares span => [span.From, span.To],
        Criterion.AgeCompares age => [age.On],
        Criterion.Pinned { Pin: Pin.On on } => [on.Moment],
        _ => [],
    });
}
