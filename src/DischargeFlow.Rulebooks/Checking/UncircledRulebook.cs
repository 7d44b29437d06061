using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>A rulebook without what depends on itself, and without all that stands on it: the rest can be planned with.</summary>
public static class UncircledRulebook
{
    /// <summary>The rest of a rulebook; the same rulebook where nothing depends on itself.</summary>
    public static Rulebook Of(Rulebook rulebook) => Of(rulebook, new ReferenceOrder(new(rulebook)).InOrBehindCircles);

    internal static Rulebook Of(Rulebook rulebook, IReadOnlySet<Thing> circled)
    {
        if (circled.Count == 0) return rulebook;
        bool IsSound(ThingKind kind, string name) => !circled.Contains(new(kind, name));
        bool IsSoundCriterion(Criterion criterion) => !ReferenceWalk.Of(criterion).Any(circled.Contains);
        return rulebook with
        {
            Duties = [.. rulebook.Duties.Where(d => IsSound(ThingKind.Duty, d.Name))],
            Criteria = [.. rulebook.Criteria.Where(c => IsSound(ThingKind.Criterion, c.Name))],
            Moments = [.. rulebook.Moments.Where(m => IsSound(ThingKind.Moment, m.Name))],
            Parties = [.. rulebook.Parties.Where(p => IsSound(ThingKind.Party, p.Name))],
            Scope = rulebook.Scope is { } scope && IsSoundCriterion(scope) ? scope : null,
            SendingNeeds = rulebook.SendingNeeds is { } needs && IsSoundCriterion(needs.Needed) ? needs : null,
        };
    }
}
