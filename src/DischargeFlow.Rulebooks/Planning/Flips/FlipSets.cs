using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>
/// Alternatives, each of which changes an answer. Facts come before a person's decision, few before many, what nobody recorded yet before
/// what would have to change; then the order of the rulebook's text. Past a bound the furthest are left out.
/// </summary>
internal static class FlipSets
{
    private const int MostOfFacts = 56;
    private const int MostWithDecisions = 8;

    /// <summary>It is so already.</summary>
    public static ImmutableArray<FlipSet> Already { get; } = [FlipSet.Empty];

    /// <summary>Nothing that could be recorded brings it about.</summary>
    public static ImmutableArray<FlipSet> None => [];

    public static ImmutableArray<FlipSet> Of(PossibleFlip flip) => [new([flip])];

    /// <summary>Both are needed.</summary>
    public static ImmutableArray<FlipSet> Both(ImmutableArray<FlipSet> left, ImmutableArray<FlipSet> right) => Nearest(left.SelectMany(l => right.Select(l.And)));

    /// <summary>Either is enough.</summary>
    public static ImmutableArray<FlipSet> Either(ImmutableArray<FlipSet> left, ImmutableArray<FlipSet> right) => Nearest(left.Concat(right));

    /// <summary>Every one is needed.</summary>
    public static ImmutableArray<FlipSet> All(IEnumerable<ImmutableArray<FlipSet>> parts) => parts.Aggregate(Already, Both);

    /// <summary>Any one is enough.</summary>
    public static ImmutableArray<FlipSet> Any(IEnumerable<ImmutableArray<FlipSet>> parts) => Nearest(parts.SelectMany(p => p));

    /// <summary>In order of nearness, bounded.</summary>
    public static ImmutableArray<FlipSet> Nearest(IEnumerable<FlipSet> sets)
    {
        var ordered = sets.OrderBy(s => s.Flips.Length).ThenBy(s => s.Changes).ToLookup(s => s.Decisions > 0);
        return [.. ordered[false].Take(MostOfFacts), .. ordered[true].Take(MostWithDecisions)];
    }
}
