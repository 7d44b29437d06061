using System.Collections.Immutable;
using System.Diagnostics;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Deeds that would have to be done for another duty.</summary>
internal static class DeedFlips
{
    private const int MostDeeds = 4;

    /// <summary>Any line of what fulfils a duty.</summary>
    public static ImmutableArray<FlipSet> Of(View view, string name) => FlipSets.Nearest(
        from duty in view.Book.Rulebook.Duties
        where duty.Name == name
        from line in duty.DoneBy
        from part in Parts([.. line.AllOf.Select(deed => Of(duty, deed))])
        select part);

    // Some deeds of a line may have been done already: the line, and each part of it that could be what is missing.
    private static IEnumerable<FlipSet> Parts(PossibleFlip[] line)
    {
        if (line.Length > MostDeeds) return [new([.. line])];
        return Enumerable.Range(1, (1 << line.Length) - 1).Select(part => new FlipSet([.. line.Where((_, i) => (part & (1 << i)) != 0)]));
    }

    /// <summary>A person waiving it.</summary>
    public static ImmutableArray<FlipSet> Waiver(string name)
    {
        var waived = new EntryContent.Waived(name, "");
        return FlipSets.Of(new(waived, [waived], null, IsDecision: true));
    }

    private static PossibleFlip Of(Duty duty, Deed deed) => deed switch
    {
        Deed.OfEvent e => new(deed,
            [new EntryContent.Happened(e.Event, e.Matches.ToImmutableSortedDictionary(m => m.Field, m => Role(duty, m.Value), StringComparer.Ordinal))], null),
        Deed.Acknowledged a => new(deed, [new EntryContent.Acknowledged(Role(duty, a.By), duty.Name, a.Of?.ToString().ToLowerInvariant())], null),
        _ => throw new UnreachableException(),
    };

    private static string Role(Duty duty, string value) => value switch { "owner" => duty.Owner, "recipient" => duty.To[0], _ => value };
}
