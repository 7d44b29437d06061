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
        var because = new Because(saying, rule, [.. fills]) { About = About };
        if (!IsSaid(because)) _reasons.Add(because);
    }

    public ImmutableArray<Because> Take()
    {
        var taken = _reasons.ToImmutableArray();
        _reasons.Clear();
        return taken;
    }

    // A phrase may be looked at twice on the way to one result; saying it twice helps nobody.
    private bool IsSaid(Because because)
    {
        foreach (var reason in _reasons)
        {
            if (reason.About == because.About && ReferenceEquals(reason.Saying, because.Saying) && reason.Rule == because.Rule && reason.Fills.SequenceEqual(because.Fills)) return true;
        }

        return false;
    }
}
