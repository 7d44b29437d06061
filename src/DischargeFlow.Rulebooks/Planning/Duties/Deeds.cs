using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The moment at which a line of <c>done-by</c> was fulfilled, and by which entry.</summary>
internal readonly record struct Meeting(Instant At, Moment Happened, int Sequence)
{
    public LocalDate? OnlyDate => Happened.IsDay ? Happened.Day : null;

    /// <summary>Orders by the moment; of several in one moment the one that was recorded first comes first.</summary>
    public static int Compare(Meeting left, Meeting right) => (left.At, left.Sequence).CompareTo((right.At, right.Sequence));
}

/// <summary>The deeds of a duty that lie in its window.</summary>
internal static class Deeds
{
    /// <summary>The first moment at which any line was fulfilled, or null.</summary>
    public static Meeting? FirstMeeting(View view, DutyInstance instance, in Window window)
    {
        if (window.From is null) return null;
        Meeting? first = null;
        foreach (var line in instance.Duty.DoneBy)
        {
            if (Completion(view, instance, line, window) is { } completed && (first is not { } before || Meeting.Compare(completed, before) < 0)) first = completed;
        }

        return first;
    }

    /// <summary>The deeds of one part of a line of <c>done-by</c> that lie in the window, in their order. Good until it is asked again.</summary>
    public static List<Meeting> Of(View view, DutyInstance instance, CompiledDeed deed, in Window window)
    {
        var (matched, meetings) = (view.Matched, view.Meetings);
        matched.Clear();
        meetings.Clear();
        DeedMatching.Find(view, instance.Duty, deed, matched);
        foreach (var match in matched)
        {
            if (match.Sequence != SpentBy(view, instance, window) && window.MetBy(match.Happened, view.Zone) is { } at) meetings.Add(new(at, match.Happened, match.Sequence));
        }

        meetings.Sort(Meeting.Compare);
        return meetings;
    }

    /// <summary>A line is fulfilled once each of its deeds was done.</summary>
    private static Meeting? Completion(View view, DutyInstance instance, CompiledDeed[] line, in Window window)
    {
        Meeting? last = null;
        foreach (var deed in line)
        {
            if (Of(view, instance, deed, window) is not [var first, ..]) return null;
            if (last is null || first.At > last.Value.At) last = first;
        }

        return last;
    }

    /// <summary>The deed that met the duty from which this one starts: one deed never serves two stages.</summary>
    private static int? SpentBy(View view, DutyInstance instance, in Window window) =>
        window.Exclusive && instance.Duty.Starts.Phrase.Anchor is Language.Anchor.OfDuty of ? view.Outcomes.Of(view.Book.DutySlot(of.Duty), view.Frame)?.ClosedBy : null;
}
