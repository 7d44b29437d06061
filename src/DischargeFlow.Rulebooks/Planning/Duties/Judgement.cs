using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>
/// Whether a duty was met in time: by the due moment as it stood when the deed was done. Later changes do not make a punctual deed late,
/// corrections do.
/// </summary>
internal readonly record struct Judgement(Punctuality Verdict, Instant? Due)
{
    /// <param name="view">The present view.</param>
    /// <param name="instance">The duty as it is now.</param>
    /// <param name="window">Its window.</param>
    /// <param name="dueAsOf">Its due moment after a group of entries, with later corrections and retractions written into them.</param>
    /// <param name="recorded">The recording moments.</param>
    public static Judgement Of(View view, DutyInstance instance, in Window window, Func<int, Instant?> dueAsOf, Instant[] recorded)
    {
        var best = new Judgement(Punctuality.NoVerdict, null);
        foreach (var meeting in Deeds.All(view, instance, window))
        {
            var done = meeting.Happened.IsDay ? meeting.Happened.EndIn(view.Zone) - Duration.Epsilon : meeting.Happened.Instant;
            var due = dueAsOf(LastGroupBy(recorded, done)) ?? instance.Due.Edge;
            var verdict = due is { } edge ? Compare(meeting, edge, view.Zone) : Punctuality.NoVerdict;
            if (Rank(verdict) > Rank(best.Verdict)) best = new(verdict, due);
        }

        return best;
    }

    private static Punctuality Compare(Meeting meeting, Instant due, DateTimeZone zone)
    {
        if (!meeting.Happened.IsDay) return meeting.Happened.Instant < due ? Punctuality.OnTime : Punctuality.Late;
        if (meeting.Happened.EndIn(zone) <= due) return Punctuality.OnTime;
        return meeting.Happened.FirstInstantIn(zone) >= due ? Punctuality.Late : Punctuality.NotProvable;
    }

    private static int Rank(Punctuality verdict) => verdict switch
    {
        Punctuality.OnTime => 3,
        Punctuality.NotProvable => 2,
        Punctuality.Late => 1,
        _ => 0,
    };

    private static int LastGroupBy(Instant[] recorded, Instant moment)
    {
        var index = Array.BinarySearch(recorded, moment);
        return index >= 0 ? index : ~index - 1;
    }
}
