using System.Globalization;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>Something about a case that can be one of several ways, as far as the lines of a criterion tell them apart.</summary>
internal abstract class Unknown(string name)
{
    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>In how many ways it can be.</summary>
    public abstract int Ways { get; }

    /// <summary>One way in words; null where it is the ordinary one, of which nobody speaks.</summary>
    public abstract string? Words(int way);
}

/// <summary>A line that holds or does not.</summary>
internal sealed class YesOrNo(string name) : Unknown(name)
{
    public override int Ways => 2;

    public override string? Words(int way) => way == 1 ? Name : null;
}

/// <summary>One of several words, or, after the last of them, none.</summary>
internal sealed class OneOfSeveral(string name, IReadOnlyList<string> words, bool canBeNone) : Unknown(name)
{
    public override int Ways => words.Count + (canBeNone ? 1 : 0);

    public bool IsNone(int way) => way == words.Count;

    public override string? Words(int way) => IsNone(way) ? $"{Name} none" : $"{Name} {words[way]}";
}

/// <summary>A number, of which only the values at and around the limits of some comparisons matter. A fact can be none too.</summary>
internal sealed class Limits(string name, bool isCount, decimal? most) : Unknown(name)
{
    private readonly SortedSet<decimal> _limits = [];
    private decimal[]? _points;

    public override int Ways => Points.Length + (isCount ? 0 : 1);

    private decimal[] Points => _points ??= [.. Candidates().Where(p => !isCount || (p >= 0 && p == decimal.Truncate(p))).Where(p => most is null || p <= most).Distinct().Order()];

    public void Add(decimal limit)
    {
        _limits.Add(limit);
        _points = null;
    }

    public bool Holds(int way, Comparison comparison, decimal limit) =>
        way == Points.Length ? comparison == Comparison.IsNot : comparison.Holds(Points[way].CompareTo(limit));

    public override string? Words(int way) => way == Points.Length ? $"{Name} none" : string.Create(CultureInfo.InvariantCulture, $"{Name} {Points[way]:0.##}");

    private IEnumerable<decimal> Candidates()
    {
        if (isCount) yield return 0;
        var last = (decimal?)null;
        foreach (var limit in _limits)
        {
            if (last is { } before) yield return (before + limit) / 2;
            yield return limit - 1;
            yield return limit;
            yield return limit + 1;
            last = limit;
        }
    }
}
