using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Versions.Differences;

/// <summary>What of one thing may differ. Values are compared by what the language writes for them, and told by what people read.</summary>
internal sealed class Aspects(Comparing versions, string kind, string name, Bilingual subject)
{
    /// <summary>The thing itself came or went.</summary>
    public void Whole(Bilingual? before, Bilingual? after, Weight weight) => versions.Found.Add(new(weight, kind, name, subject, null, before, after));

    /// <summary>What is told in words of its own.</summary>
    public void Add(Weight weight, Bilingual aspect, Bilingual before, Bilingual after) => versions.Found.Add(new(weight, kind, name, subject, aspect, before, after));

    /// <summary>One value.</summary>
    public void One<T>(Weight weight, Bilingual aspect, T? before, T? after, Func<T, string> written, Func<RuleText, T, Bilingual> said)
        where T : class
    {
        var (was, now) = (before is null ? null : written(before), after is null ? null : written(after));
        if (was == now) return;
        Add(weight, aspect, before is null ? null : (was!, said(versions.Then, before)), after is null ? null : (now!, said(versions.Now, after)));
    }

    /// <summary>A value of a fixed set.</summary>
    public void Word<T>(Weight weight, Bilingual aspect, T before, T after, Func<T, Bilingual> said)
        where T : notnull
    {
        if (!before.Equals(after)) Add(weight, aspect, (before.ToString()!, said(before)), (after.ToString()!, said(after)));
    }

    /// <summary>Several values: each that came and each that went, or the two beside each other where one took the place of one; else their order.</summary>
    public void Several<T>(
        Weight weight, Bilingual aspect, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> written, Func<RuleText, T, Bilingual> said, Weight? order = null)
    {
        var (was, now) = (before.Select(written).ToList(), after.Select(written).ToList());
        if (was.SequenceEqual(now)) return;
        var (gone, came) = (Without(was, now), Without(now, was));
        if (gone.Count == 1 && came.Count == 1)
        {
            Add(weight, aspect, (was[gone[0]], said(versions.Then, before[gone[0]])), (now[came[0]], said(versions.Now, after[came[0]])));
            return;
        }

        foreach (var i in gone) Add(weight, aspect, (was[i], said(versions.Then, before[i])), null);
        foreach (var i in came) Add(weight, aspect, null, (now[i], said(versions.Now, after[i])));
        if (gone.Count + came.Count > 0) return;
        var inOrder = new Bilingual(aspect.Ja + "の順", $"order of {aspect.En}");
        Add(order ?? weight, inOrder, InOrder(was, before, versions.Then, said), InOrder(now, after, versions.Now, said));
    }

    private static (string, Bilingual) InOrder<T>(List<string> written, ImmutableArray<T> values, RuleText text, Func<RuleText, T, Bilingual> said)
    {
        var all = values.Select(v => said(text, v)).ToList();
        return (string.Join(", ", written), new(string.Join("、", all.Select(a => a.Ja)), string.Join(", ", all.Select(a => a.En))));
    }

    /// <summary>The places of values of one list that the other does not hold as often.</summary>
    private static List<int> Without(List<string> of, List<string> other)
    {
        var left = other.ToList();
        return [.. Enumerable.Range(0, of.Count).Where(i => !left.Remove(of[i]))];
    }

    /// <summary>Where people would read the same twice, what the rulebook writes stands beside it.</summary>
    private void Add(Weight weight, Bilingual aspect, (string Written, Bilingual Said)? before, (string Written, Bilingual Said)? after)
    {
        var alike = before is { } b && after is { } a && (b.Said.Ja == a.Said.Ja || b.Said.En == a.Said.En);
        Bilingual? Of((string Written, Bilingual Said)? value) => value is not { } said ? null
            : alike ? new($"{said.Said.Ja}〔{said.Written}〕", $"{said.Said.En} [{said.Written}]") : said.Said;
        versions.Found.Add(new(weight, kind, name, subject, aspect, Of(before), Of(after)));
    }
}
