using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Checking.Answers;

/// <summary>A criterion as it depends on the unknowns of a case.</summary>
internal abstract class Formula
{
    private Formula() { }

    /// <summary>The unknowns on which it depends, in order.</summary>
    public abstract ImmutableSortedSet<int> Unknowns { get; }

    /// <summary>Holds in some ways of one unknown.</summary>
    public sealed class Atom(int unknown, Func<int, bool> holds) : Formula
    {
        public int Unknown => unknown;

        public Func<int, bool> Holds => holds;

        public override ImmutableSortedSet<int> Unknowns { get; } = [unknown];
    }

    /// <summary>Holds where the other does not.</summary>
    public sealed class Not(Formula line) : Formula
    {
        public Formula Line => line;

        public override ImmutableSortedSet<int> Unknowns => line.Unknowns;
    }

    /// <summary>Holds where the weights of the lines that hold add up to at least a sum.</summary>
    public sealed class Weighed(ImmutableArray<(Formula Line, int Weight)> lines, int least) : Formula
    {
        public ImmutableArray<(Formula Line, int Weight)> Lines => lines;

        public int Least => least;

        public override ImmutableSortedSet<int> Unknowns { get; } = [.. lines.SelectMany(l => l.Line.Unknowns)];
    }

    /// <summary>More than can be followed.</summary>
    public sealed class TooLarge : Formula
    {
        public override ImmutableSortedSet<int> Unknowns => [];
    }
}
