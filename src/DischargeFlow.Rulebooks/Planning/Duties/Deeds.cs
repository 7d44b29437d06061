using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The moment at which a line of <c>done-by</c> was fulfilled, and by which entry.</summary>
internal readonly record struct Meeting(Instant At, Moment Happened, int Sequence)
{
    public LocalDate? OnlyDate => Happened.IsDay ? Happened.Day : null;
}

/// <summary>The deeds of a duty that lie in its window.</summary>
internal static class Deeds
{
    /// <summary>The first moment at which any line was fulfilled, or null.</summary>
    public static Meeting? FirstMeeting(View view, DutyInstance instance, in Window window)
    {
        Meeting? best = null;
        foreach (var meeting in All(view, instance, window))
        {
            if (best is null || meeting.At < best.Value.At || (meeting.At == best.Value.At && meeting.Sequence < best.Value.Sequence)) best = meeting;
        }

        return best;
    }

    /// <summary>Every moment at which a line was fulfilled: each deed of a line of one, the completion of a line of several. Good until it is asked again.</summary>
    public static List<Meeting> All(View view, DutyInstance instance, in Window window)
    {
        var meetings = view.Meetings;
        meetings.Clear();
        if (window.From is null) return meetings;
        var spent = SpentBy(view, instance, window);
        foreach (var line in instance.Duty.DoneBy)
        {
            if (line.Length == 1)
            {
                InWindow(view, instance, line[0], window, spent, meetings);
            }
            else if (Completion(view, instance, line, window, spent) is { } completed)
            {
                meetings.Add(completed);
            }
        }

        return meetings;
    }

    /// <summary>The deeds of one part of a line of <c>done-by</c> that lie in the window. Good until it is asked again.</summary>
    public static List<Meeting> Of(View view, DutyInstance instance, CompiledDeed deed, in Window window)
    {
        var meetings = view.Meetings;
        meetings.Clear();
        InWindow(view, instance, deed, window, SpentBy(view, instance, window), meetings);
        return meetings;
    }

    private static Meeting? Completion(View view, DutyInstance instance, CompiledDeed[] line, Window window, int spent)
    {
        Meeting? last = null;
        var meetings = new List<Meeting>();
        foreach (var deed in line)
        {
            Meeting? first = null;
            meetings.Clear();
            InWindow(view, instance, deed, window, spent, meetings);
            foreach (var meeting in meetings)
            {
                if (first is null || meeting.At < first.Value.At) first = meeting;
            }

            if (first is null) return null;
            if (last is null || first.Value.At > last.Value.At) last = first;
        }

        return last;
    }

    private static void InWindow(View view, DutyInstance instance, CompiledDeed deed, in Window window, int spent, List<Meeting> meetings)
    {
        var matched = view.Matched;
        matched.Clear();
        DeedMatching.Find(view, instance.Duty, deed, matched);
        foreach (var match in matched)
        {
            if (match.Sequence != spent && window.MetBy(match.Happened, view.Zone) is { } at) meetings.Add(new(at, match.Happened, match.Sequence));
        }
    }

    /// <summary>The deed that met the duty from which this one starts: one deed never serves two stages.</summary>
    private static int SpentBy(View view, DutyInstance instance, in Window window) =>
        window.Exclusive && instance.Duty.Starts.Phrase.Anchor is Language.Anchor.OfDuty of
            ? view.Outcomes.Of(view.Book.DutySlot(of.Duty), view.Frame)?.ClosedBy ?? int.MinValue
            : int.MinValue;
}
