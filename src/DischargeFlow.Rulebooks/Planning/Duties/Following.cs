using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>A duty exists only if its owner follows the rulebook; one that does not exist is never met, missed or ended either.</summary>
internal static class Following
{
    private static bool Holds(View view, in Core core, PartyId? owner)
    {
        if (owner is not { } id || view.Directory.Find(id)?.Follows is not { } follows) return true;
        var on = core.StartEdge(view.Zone) is { } start ? start.InZone(view.Zone).Date : (LocalDate?)null;
        foreach (var followed in follows)
        {
            if (followed.Rulebook == view.Book.Rulebook.Name && (on is null || followed.Since <= on)) return true;
        }

        return false;
    }

    /// <summary>By whoever owns the duty that is looked at.</summary>
    public static bool Holds(View view, in Core core) =>
        Holds(view, core, view.Book.RoleOf("owner", view.Frame).Holder(view, Instant.MaxValue).Party);
}
