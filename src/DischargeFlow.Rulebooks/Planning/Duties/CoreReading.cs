using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>Works out condition, start, wished due and consent of a duty instance on what a view sees.</summary>
internal static class CoreReading
{
    private static readonly Instant Present = Instant.MaxValue;

    public static Core Read(View view, CompiledDuty duty)
    {
        var core = new Core { Criterion = duty.Condition?.At(view, Present) ?? Tri.Yes, YesSince = Instant.MinValue };
        if (core.Criterion != Tri.Unknown && duty.Condition is { } condition) core.YesSince = YesSince(view, condition);
        core.Starts = duty.Starts.At(view, Present, StrictSide.Earliest);
        SetStart(view, core);
        if (duty.Due is { } due) core.Wished = due.At(view, Present, StrictSide.Earliest, out core.DueFrom);
        core.NothingLeaves = NothingLeaves(view, duty, Present);
        core.Blocked = core.NothingLeaves && !view.Book.IsInside(view, view.Frame.Recipient, Present);
        core.Exists = Following.Holds(view, core);
        return core;
    }

    /// <summary>Gives the duty's own lines their <c>start</c>: a day where <c>starts</c> is one and the condition held before it.</summary>
    public static void SetStart(View view, in Core core)
    {
        if (core.YesSince is not { } since) view.Frame.Start = Found.Unknown;
        else if (core.Starts.IsKnown && since > core.Starts.Moment.FirstInstantIn(view.Zone)) view.Frame.Start = core.Starts.With(Moment.At(since));
        else view.Frame.Start = core.Starts;
    }

    /// <summary>Whether consent, or whatever else the rulebook needs, keeps the duty from leaving the organization.</summary>
    public static bool IsBlocked(View view, CompiledDuty duty, Instant cut) =>
        NothingLeaves(view, duty, cut) && !view.Book.IsInside(view, view.Frame.Recipient, cut);

    private static bool NothingLeaves(View view, CompiledDuty duty, Instant cut)
    {
        if (duty.SendingNeeds is not { } needs) return false;
        var answer = needs.At(view, cut);
        return answer == Tri.No || (answer == Tri.Unknown && view.Book.Rulebook.SendingNeeds!.HoldWhileUnknown);
    }

    /// <summary>Since when the condition is yes, or was when it last was; null when it never was.</summary>
    private static Instant? YesSince(View view, CriterionNode condition)
    {
        var points = ChangePoints.Of(view, condition);
        Instant? since = null;
        for (var i = points.Length - 1; i >= 0; i--)
        {
            if (condition.At(view, points[i]) == Tri.Yes) since = points[i];
            else if (since is not null) return since;
        }

        // Whether it was yes before the first change decides between "since then" and "always".
        return condition.At(view, Instant.MinValue) == Tri.Yes ? Instant.MinValue : since;
    }
}
