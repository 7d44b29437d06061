using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.References;

/// <summary>Every criterion of a rulebook where it is used or named; those within it are not listed.</summary>
internal static class RulebookCriteria
{
    public static IEnumerable<Criterion> Of(Rulebook rulebook) =>
        rulebook.Criteria.Select(c => c.Body)
            .Concat(rulebook.Duties.Select(d => d.If).OfType<Criterion>())
            .Concat(new[] { rulebook.Scope, rulebook.SendingNeeds?.Needed }.OfType<Criterion>())
            .Concat(rulebook.Moments.Select(m => m.Expression).OfType<MomentExpression.Choose>().SelectMany(c => c.Lines).Select(l => l.If))
            .Concat(rulebook.Parties.Select(p => p.Expression).OfType<PartyExpression.Choose>().SelectMany(c => c.Lines).Select(l => l.If));
}
