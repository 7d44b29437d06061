using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Casework.Pumps;

/// <summary>Finds what a rulebook says of a duty, under its present or its former name.</summary>
internal static class Wording
{
    public static Duty? RuleOf(Rulebook rulebook, string duty)
    {
        foreach (var rule in rulebook.Duties)
        {
            if (rule.Name == duty || rule.Was == duty) return rule;
        }

        return null;
    }

    /// <summary>
    /// What people call the date that a duty's due moment is counted from; null when nothing names it, or when nothing is counted: then its
    /// name is that of the due moment.
    /// </summary>
    public static Bilingual? CountedFrom(Duty duty, Rulebook rulebook, Vocabulary? vocabulary) => duty.Due is not { Offset: not null } due ? null : due.Anchor switch
    {
        Anchor.Named named => rulebook.Moments.FirstOrDefault(m => m.Name == named.Name)?.Label,
        Anchor.DateFact fact => vocabulary?.Facts.GetValueOrDefault(fact.Name)?.Label,
        Anchor.Event { Which: Which.Only } once => vocabulary?.Events.GetValueOrDefault(once.Name)?.Label,
        _ => null,
    };

    /// <summary>
    /// Whether the date that a duty's due moment is counted from says who the patient is, such as a birth date: such a date stays out of
    /// messages.
    /// </summary>
    public static bool CountsFromThePatient(Duty duty, Rulebook rulebook) => duty.Due is { } due && SaysWho(due.Anchor, rulebook);

    private static bool SaysWho(Anchor anchor, Rulebook rulebook) => anchor switch
    {
        Anchor.DateFact fact => MailPlaceholders.OfThePatient.Contains(fact.Name),
        Anchor.Named named => rulebook.Moments.Where(m => m.Name == named.Name).SelectMany(m => Phrases(m.Expression)).Any(p => SaysWho(p.Anchor, rulebook)),
        _ => false,
    };

    private static IEnumerable<Phrase> Phrases(MomentExpression expression) => expression switch
    {
        MomentExpression.Single one => [one.Phrase],
        MomentExpression.EarliestOf earliest => earliest.Lines,
        MomentExpression.LatestOf latest => latest.Lines,
        MomentExpression.FirstKnownOf first => first.Lines,
        MomentExpression.Choose choose => choose.Lines.Select(l => l.Then).Append(choose.Otherwise),
        _ => [],
    };
}
