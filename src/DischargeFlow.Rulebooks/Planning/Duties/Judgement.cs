using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>
/// Whether a duty was met in time: by the due moment as it stood when the deed was done. Later changes do not make a punctual deed late,
/// corrections do.
/// </summary>
internal readonly record struct Judgement(Punctuality Verdict, Instant? Due)
{
    private Instant At { get; init; }

    private int Rank => Verdict switch
    {
        Punctuality.OnTime => 3,
        Punctuality.NotProvable => 2,
        Punctuality.Late => 1,
        _ => 0,
    };

    /// <param name="view">The present view.</param>
    /// <param name="instance">The duty as it is now.</param>
    /// <param name="window">Its window.</param>
    /// <param name="dueAsOf">Its due moment after a group of entries, with later corrections and retractions written into them.</param>
    /// <param name="recorded">The recording moments.</param>
    public static Judgement Of(View view, DutyInstance instance, in Window window, Func<int, Instant?> dueAsOf, Instant[] recorded)
    {
        Judgement? best = null;
        foreach (var line in instance.Duty.DoneBy)
        {
            if (OfLine(view, instance, line, window, dueAsOf, recorded) is { } judged) best = Better(best, judged);
        }

        return best ?? default;
    }

    /// <summary>A line of several deeds is as punctual as the least punctual of them; null when it is not fulfilled.</summary>
    private static Judgement? OfLine(View view, DutyInstance instance, CompiledDeed[] line, in Window window, Func<int, Instant?> dueAsOf, Instant[] recorded)
    {
        Judgement? least = null;
        foreach (var deed in line)
        {
            Judgement? best = null;
            foreach (var meeting in Deeds.Of(view, instance, deed, window))
            {
                var done = meeting.Happened.IsDay ? meeting.Happened.EndIn(view.Zone) - Duration.Epsilon : meeting.Happened.Instant;
                var lastByThen = LastBy(done, recorded);
                best = Better(best, Compare(meeting, dueAsOf(lastByThen) ?? instance.Due.Edge, view.Zone));
            }

            if (best is not { } part) return null;
            if (least is not { } other || (part.Rank, part.At).CompareTo((other.Rank, other.At)) < 0) least = part;
        }

        return least;
    }

    private static int LastBy(Instant done, Instant[] recorded)
    {
        var last = recorded.Length - 1;
        while (last >= 0 && recorded[last] > done) last--;
        return last;
    }

    // The more punctual of two; of two that are as punctual the earlier.
    private static Judgement Better(Judgement? before, in Judgement judged) =>
        before is { } best && (best.Rank, judged.At).CompareTo((judged.Rank, best.At)) >= 0 ? best : judged;

    /// <summary>What is known only by its date is on time only if all of the date lies in the window and before the due moment.</summary>
    private static Judgement Compare(Meeting meeting, Instant? deadline, DateTimeZone zone)
    {
        var (first, end) = (meeting.Happened.FirstInstantIn(zone), meeting.Happened.EndIn(zone));
        var verdict = deadline is not { } due ? Punctuality.NoVerdict
            : first >= due ? Punctuality.Late
            : !meeting.Happened.IsDay || (end <= due && first >= meeting.At) ? Punctuality.OnTime
            : Punctuality.NotProvable;
        return new(verdict, deadline) { At = meeting.At };
    }
}
