using System.Globalization;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>Something about a case that can be one of several ways, as far as the lines of a criterion tell them apart.</summary>
/// <param name="name">What it is called.</param>
/// <param name="line">A line that asks for it.</param>
internal abstract class Unknown(string name, Criterion line)
{
    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>A line that asks for it, by which a case can be made in which it is so.</summary>
    public Criterion Line => line;

    /// <summary>The named criterion in which the line stands; null for none.</summary>
    public string? Within { get; init; }

    /// <summary>In how many ways it can be.</summary>
    public abstract int Ways { get; }

    /// <summary>One way in words; null where it is the ordinary one, of which nobody speaks.</summary>
    public abstract string? Words(int way);
}

/// <summary>A line that holds or does not.</summary>
internal sealed class YesOrNo(string name, Criterion line) : Unknown(name, line)
{
    public override int Ways => 2;

    public override string? Words(int way) => way == 1 ? Name : null;
}

/// <summary>One of several words, or, after the last of them, none.</summary>
internal sealed class OneOfSeveral(string name, Criterion line, IReadOnlyList<string> words, bool canBeNone) : Unknown(name, line)
{
    public override int Ways => words.Count + (canBeNone ? 1 : 0);

    public bool IsNone(int way) => way == words.Count;

    /// <summary>The word of a way; null for none.</summary>
    public string? Word(int way) => IsNone(way) ? null : words[way];

    public override string? Words(int way) => IsNone(way) ? $"{Name} none" : $"{Name} {words[way]}";
}

/// <summary>A number, of which only the values at and around the limits of some comparisons matter. A fact can be none too.</summary>
internal sealed class Limits(string name, Criterion line, bool isCount, decimal? most) : Unknown(name, line)
{
    private readonly SortedSet<decimal> _limits = [];
    private decimal[]? _points;

    public override int Ways => Points.Length + (isCount ? 0 : 1);

    private decimal[] Points => _points ??= [.. Candidates().Where(p => !isCount || (p >= 0 && p == decimal.Truncate(p))).Where(p => most is null || p <= most).Distinct().Order()];

    public void Add(decimal limit)
    {
        if (_limits.Add(limit)) _points = null;
    }

    /// <summary>The number of a way; null for none.</summary>
    public decimal? Number(int way) => way == Points.Length ? null : Points[way];

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
