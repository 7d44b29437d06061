using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Flips that change an answer together; none of them alone does.</summary>
internal sealed record FlipSet(ImmutableArray<PossibleFlip> Flips)
{
    public static FlipSet Empty { get; } = new([]);

    public int Decisions => Flips.Count(f => f.IsDecision);

    public int Changes => Flips.Count(f => f.IsRecorded);

    public FlipSet And(FlipSet other)
    {
        var flips = Flips;
        foreach (var flip in other.Flips)
        {
            var at = flips.FindIndex(f => f.Subject == flip.Subject && f.Happened == flip.Happened);
            flips = at < 0 ? flips.Add(flip) : flips.SetItem(at, flips[at].And(flip));
        }

        return new(flips);
    }
}

internal static class FlipLists
{
    public static int FindIndex(this ImmutableArray<PossibleFlip> flips, Predicate<PossibleFlip> match)
    {
        for (var i = 0; i < flips.Length; i++)
        {
            if (match(flips[i])) return i;
        }

        return -1;
    }
}
