using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Flips that change an answer together; none of them alone does.</summary>
internal sealed record FlipSet(ImmutableArray<PossibleFlip> Flips)
{
    public static FlipSet Empty { get; } = new([]);

    public int Decisions => Flips.Count(f => f.IsDecision);

    public int Changes => Flips.Count(f => f.IsRecorded);

    public FlipSet And(FlipSet other) =>
        new([.. Flips.Concat(other.Flips).GroupBy(f => (f.Subject, f.Happened)).Select(same => same.Aggregate((one, next) => one.And(next)))]);
}
