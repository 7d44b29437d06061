using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Versions.Differences;

/// <summary>
/// In what two versions of a rulebook differ, in the words of the rule. What only reads otherwise (comments, order of keys, quotes) is no difference;
/// everything that a rulebook says is.
/// </summary>
public static class RulebookDifferences
{
    /// <summary>The differences, what most hangs on first, else in the order of the later text.</summary>
    public static ImmutableArray<Difference> Between(Rulebook before, Rulebook after, Vocabulary vocabulary)
    {
        var versions = new Comparing(before, after, vocabulary);
        new HeadDifferences(versions).Find();
        foreach (var pair in Pairs(before.Duties, after.Duties, d => d.Name, d => d.Was)) new DutyDifferences(versions, pair.Before, pair.After).Find();
        new GroundDifferences(versions).Find();
        return [.. versions.Found.OrderBy(d => d.Weight)];
    }

    /// <summary>Things of both versions that are the same thing, by their names or the name that one had before; then those that are gone.</summary>
    internal static IEnumerable<(T? Before, T? After)> Pairs<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> name, Func<T, string?> was)
        where T : class
    {
        var gone = before.DistinctBy(name).ToDictionary(name);
        foreach (var now in after)
        {
            var then = gone.GetValueOrDefault(name(now)) ?? (was(now) is { } old && after.All(a => name(a) != old) ? gone.GetValueOrDefault(old) : null);
            if (then is not null) gone.Remove(name(then));
            yield return (then, now);
        }

        foreach (var then in before.Where(b => gone.ContainsKey(name(b)))) yield return (then, null);
    }
}

/// <summary>Two versions beside each other, each with its own words.</summary>
internal sealed class Comparing(Rulebook before, Rulebook after, Vocabulary vocabulary)
{
    public Rulebook Before => before;

    public Rulebook After => after;

    public RuleText Then { get; } = new(before, vocabulary);

    public RuleText Now { get; } = new(after, vocabulary);

    public List<Difference> Found { get; } = [];

    public Aspects Of(string kind, string name, Bilingual subject) => new(this, kind, name, subject);
}
