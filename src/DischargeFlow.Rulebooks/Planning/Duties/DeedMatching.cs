using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>A deed that matched: when, by which entry.</summary>
internal readonly record struct MatchedDeed(Moment Happened, int Sequence);

/// <summary>Finds deeds that match a line of <c>done-by</c>, whether or not they lie in a window.</summary>
internal static class DeedMatching
{
    public static void Find(View view, CompiledDuty duty, CompiledDeed deed, List<MatchedDeed> found)
    {
        if (deed.Event < 0)
        {
            FindAcknowledgements(view, duty, (Deed.Acknowledged)deed.Rule, found);
            return;
        }

        foreach (ref readonly var entry in view.Timeline.Events[deed.Event].Entries)
        {
            if (entry.Group <= view.Visible && Matches(view, deed, entry)) found.Add(new(entry.Happened, entry.Sequence));
        }
    }

    private static bool Matches(View view, CompiledDeed deed, in TrackEntry<ImmutableSortedDictionary<string, string>> entry)
    {
        foreach (var (field, value, role) in deed.Matches)
        {
            if (!entry.Value.TryGetValue(field, out var carried)) return false;
            if (role is null ? carried != value : !SameParty(view, role, value, carried, entry.Effect)) return false;
        }

        return true;
    }

    /// <summary>
    /// A deed to whoever held the role when it happened counts, whichever of that party's roles, or its id, the entry names. A holder who
    /// was recorded only for later is taken as the holder before, too.
    /// </summary>
    private static bool SameParty(View view, RoleNode role, string name, string carried, Instant when)
    {
        if (carried == name) return true;
        var holder = HolderAt(view, role, when);
        if (holder.Role == carried) return true;
        if (holder.Party is not { } party) return false;
        if (party.Value == carried) return true;
        return view.Book.FindRole(carried, view.Frame) is { } other && HolderAt(view, other, when).Party == party;
    }

    private static Holder HolderAt(View view, RoleNode role, Instant when)
    {
        var then = role.Holder(view, when);
        return then.Party is null ? role.Holder(view, Instant.MaxValue) : then;
    }

    private static void FindAcknowledgements(View view, CompiledDuty duty, Deed.Acknowledged rule, List<MatchedDeed> found)
    {
        var role = view.Book.RoleOf(rule.By, view.Frame);
        foreach (var (slot, content, happened, effect, group, sequence) in view.Timeline.Acknowledgements)
        {
            if (slot != duty.Slot || group > view.Visible) continue;
            if (rule.Of is { } kind && content.Of is { } of && !string.Equals(of, kind.ToString(), StringComparison.OrdinalIgnoreCase)) continue;
            if (SameParty(view, role, rule.By, content.By, effect)) found.Add(new(happened, sequence));
        }
    }
}
