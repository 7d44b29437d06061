using DischargeFlow.Rulebooks.Language;

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
}
