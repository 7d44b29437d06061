using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>Which rulebooks bind a case: those that its organization follows, and those that the holders of its roles follow.</summary>
internal static class Binding
{
    public static ImmutableArray<BoundRulebook> AtOpening(IRulebookShelf shelf, CaseOpening opening, DirectoryParty hospital, Instant now)
    {
        var running = shelf.Rulebooks.Where(r => r.Planner.Rulebook.CaseKind == opening.Kind).ToImmutableArray();
        if (opening.Rulebooks is { } chosen)
        {
            foreach (var name in chosen)
            {
                if (running.All(r => r.Name != name)) throw RecordingRefusals.UnknownRulebook(name);
            }

            return Bound(running.Where(r => chosen.Contains(r.Name)));
        }

        // One rulebook leaves nothing to choose. Of several, taking all would mix the rules of regions that have nothing to do with each other.
        if (hospital.Follows is null && running.Length > 1) throw RecordingRefusals.FollowsNothing(hospital.Id.Value);
        return Bound(running.Where(r => hospital.Follows is null || Follows(hospital, r, now)));
    }

    /// <summary>The rulebooks of the case and those that a party which holds or held a role follows. None is ever taken away.</summary>
    public static ImmutableArray<BoundRulebook> WithHolders(
        IRulebookShelf shelf, CaseRecord @case, ImmutableArray<Entry> history, DirectorySnapshot directory, Instant now)
    {
        // Asked at every recording: nearly always nothing is added.
        var holders = new List<DirectoryParty>();
        foreach (var entry in history)
        {
            if (entry.Content is EntryContent.Holds { Party: { } party } && directory.Find(party) is { Follows: not null } holder && !holders.Contains(holder)) holders.Add(holder);
        }

        if (holders.Count == 0) return @case.Rulebooks;
        var bound = @case.Rulebooks;
        foreach (var rulebook in shelf.Rulebooks)
        {
            if (rulebook.Planner.Rulebook.CaseKind == @case.Kind && !IsBound(@case, rulebook) && holders.Any(p => Follows(p, rulebook, now))) bound = bound.AddRange(Bound([rulebook]));
        }

        return bound;
    }

    private static bool IsBound(CaseRecord @case, ShelvedRulebook rulebook)
    {
        foreach (var bound in @case.Rulebooks)
        {
            if (bound.Name == rulebook.Name) return true;
        }

        return false;
    }

    private static bool Follows(DirectoryParty party, ShelvedRulebook rulebook, Instant now)
    {
        var today = now.InZone(rulebook.Planner.Rulebook.Zone).Date;
        return party.Follows!.Value.Any(f => f.Rulebook == rulebook.Name && f.Since <= today);
    }

    // Which version it is, the dates of the case say.
    private static ImmutableArray<BoundRulebook> Bound(IEnumerable<ShelvedRulebook> newest) =>
        [.. newest.Select(r => new BoundRulebook(r.Name, ShelvedVersions.None, r.Version))];
}
