using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>
/// The duties that mean the same in two versions of a rulebook, with all that they refer to: one fold tells both versions' messages. In doubt a
/// duty counts as changed. A property holds it to folding both versions whole.
/// </summary>
public static class SharedDuties
{
    /// <summary>The names of the duties that mean the same.</summary>
    public static ImmutableHashSet<string> Of(Rulebook one, Rulebook other)
    {
        if (Head(one) != Head(other)) return [];
        var (ones, others) = (Parts(one), Parts(other));
        var changed = ones.Keys.Union(others.Keys).Where(k => ones.GetValueOrDefault(k) != others.GetValueOrDefault(k)).ToHashSet();
        for (var before = -1; before != changed.Count;)
        {
            before = changed.Count;
            foreach (var (part, text) in ones)
            {
                if (changed.Any(c => Mentions(text, c))) changed.Add(part);
            }
        }

        return [.. one.Duties.Select(d => d.Name).Where(d => !changed.Contains(DutyPrefix + d))];
    }

    /// <summary>A rulebook with the duties that are not shared, and those that anything of theirs refers to; null when all are shared.</summary>
    public static Rulebook? Without(Rulebook rulebook, ImmutableHashSet<string> shared)
    {
        var parts = Parts(rulebook);
        var kept = rulebook.Duties.Select(d => d.Name).Where(d => !shared.Contains(d)).ToHashSet();
        if (kept.Count == 0) return null;
        var definitions = parts.Where(p => !p.Key.StartsWith(DutyPrefix, StringComparison.Ordinal)).Select(p => p.Value).ToList();
        for (var before = -1; before != kept.Count;)
        {
            before = kept.Count;
            var texts = definitions.Concat(kept.Select(k => parts[DutyPrefix + k])).ToList();
            foreach (var duty in rulebook.Duties.Where(d => texts.Any(t => Mentions(t, DutyPrefix + d.Name)))) kept.Add(duty.Name);
        }

        return rulebook with { Duties = [.. rulebook.Duties.Where(d => kept.Contains(d.Name))] };
    }

    private const string DutyPrefix = "Duty=";

    private static bool Mentions(string text, string part) =>
        text.Contains(part.StartsWith(DutyPrefix, StringComparison.Ordinal) ? part + ";" : $"={part};", StringComparison.Ordinal);

    /// <summary>What holds for all duties at once.</summary>
    private static string Head(Rulebook r) => Meaning.Of((
        r.Name, r.CaseKind, r.VocabularyVersion, r.Zone, r.DaysOf, r.ClosedDays, r.SendingNeeds, r.LastResort,
        (r.Scope, r.AgeChangesTheDayBefore, r.TellChangesAfter)));

    /// <summary>The named parts: duties as <c>Duty=name</c>, everything else by its name alone.</summary>
    private static Dictionary<string, string> Parts(Rulebook r) => r.Duties.Select(d => (Name: DutyPrefix + d.Name, Text: Meaning.Of(d)))
        .Concat(r.Criteria.Select(c => (c.Name, Meaning.Of(c.Body))))
        .Concat(r.Moments.Select(m => (m.Name, Meaning.Of(m.Expression))))
        .Concat(r.Parties.Select(p => (p.Name, Meaning.Of(p.Expression))))
        .Concat(r.Units.Select(u => (u.Name, Meaning.Of(u))))
        .GroupBy(p => p.Item1).ToDictionary(g => g.Key, g => string.Join('\n', g.Select(p => p.Item2)));
}
