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
}
