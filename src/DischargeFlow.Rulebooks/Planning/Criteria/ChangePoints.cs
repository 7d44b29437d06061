using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>The instants at which an answer can change: where an entry, or the life of a duty, that it depends on takes effect.</summary>
internal static class ChangePoints
{
    /// <summary>In order, without repetition; among what the view sees.</summary>
    public static List<Instant> Of(View view, CriterionNode node) => Of(view, node.Slots, node.DependsOnDuties);

    /// <summary>In order, without repetition; among what the view sees.</summary>
    public static List<Instant> Of(View view, UInt128 slots, bool ofDuties)
    {
        var points = new List<Instant>();
        var timeline = view.Timeline;
        var bits = view.Book.SlotBits;
        Collect(points, timeline.Facts, bits.Facts, slots, view.Visible);
        Collect(points, timeline.Events, bits.Events, slots, view.Visible);
        Collect(points, timeline.Roles, bits.Roles, slots, view.Visible);
        Collect(points, timeline.Decisions, bits.Criteria, slots, view.Visible);
        Collect(points, timeline.Waivers, bits.Duties, slots, view.Visible);
        if (ofDuties)
        {
            foreach (var duty in view.Outcomes)
            {
                if (duty?.Closed is { } closed) points.Add(closed);
                if (duty?.Missed is { } missed) points.Add(missed);
                if (duty?.StartEdge is { } start) points.Add(start);
            }
        }

        if (points.Count < 2) return points;
        points.Sort();
        var kept = 1;
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i] != points[kept - 1]) points[kept++] = points[i];
        }

        points.RemoveRange(kept, points.Count - kept);
        return points;
    }

    private static void Collect<T>(List<Instant> points, Track<T>?[] tracks, UInt128[] bits, UInt128 slots, int visible)
    {
        for (var i = 0; i < tracks.Length; i++)
        {
            if (tracks[i] is not { } track || (bits[i] & slots) == UInt128.Zero) continue;
            foreach (ref readonly var entry in track.Entries)
            {
                if (entry.Group <= visible) points.Add(entry.Effect);
            }
        }
    }
}
