using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>Collects the reasons while something is worked out. What is worked out is the same with and without it.</summary>
internal sealed class Explanation
{
    private readonly List<Because> _reasons = [];

    public int Count => _reasons.Count;

    /// <summary>What is being explained.</summary>
    public Topic About { get; set; }

    public void Add(Saying saying, Place? rule, params ReadOnlySpan<object?> fills)
    {
        if (!IsSaid(saying, rule, fills)) _reasons.Add(new(saying, rule, [.. fills]) { About = About });
    }

    public ImmutableArray<Because> Take()
    {
        var taken = _reasons.ToImmutableArray();
        _reasons.Clear();
        return taken;
    }

    // A phrase may be looked at twice on the way to one result; saying it twice helps nobody.
    private bool IsSaid(Saying saying, Place? rule, ReadOnlySpan<object?> fills)
    {
        foreach (var reason in _reasons)
        {
            if (reason.About == About && ReferenceEquals(reason.Saying, saying) && reason.Rule == rule && reason.Fills.AsSpan().SequenceEqual(fills, EqualityComparer<object?>.Default)) return true;
        }

        return false;
    }
}
