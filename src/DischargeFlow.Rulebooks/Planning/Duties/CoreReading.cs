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
        if (core.Criterion == Tri.Yes && duty.Condition is { } condition) core.YesSince = YesSince(view, condition);
        core.Starts = duty.Starts.At(view, Present, StrictSide.Latest);
        SetStart(view, core);
        if (duty.Due is { } due) core.Wished = due.At(view, Present, StrictSide.Earliest);
        core.Blocked = IsBlocked(view, duty, Present);
        return core;
    }

    /// <summary>Gives the duty's own lines their <c>start</c>: a day where <c>starts</c> is one and the condition held before it.</summary>
    public static void SetStart(View view, in Core core)
    {
        if (!core.Starts.IsKnown) view.Frame.Start = core.Starts;
        else if (core.YesSince > core.Starts.Moment.FirstInstantIn(view.Zone)) view.Frame.Start = Found.Known(Moment.At(core.YesSince), core.Starts.Provisional);
        else view.Frame.Start = core.Starts;
    }

    /// <summary>Whether consent, or whatever else the rulebook needs, keeps the duty from leaving the organization.</summary>
    public static bool IsBlocked(View view, CompiledDuty duty, Instant cut)
    {
        if (duty.SendingNeeds is not { } needs) return false;
        var answer = needs.At(view, cut);
        if (answer == Tri.Yes || (answer == Tri.Unknown && !view.Book.Rulebook.SendingNeeds!.HoldWhileUnknown)) return false;
        return !view.Book.IsInside(view, view.Frame.Recipient, cut);
    }

    private static Instant YesSince(View view, CriterionNode condition)
    {
        var points = ChangePoints.Of(view, condition);
        var since = Instant.MinValue;
        for (var i = points.Length - 1; i >= 0; i--)
        {
            if (condition.At(view, points[i]) != Tri.Yes) return since;
            since = points[i];
        }

        // Yes at every change; whether it was before the first decides between "since then" and "always".
        return points.Length == 0 || condition.At(view, Instant.MinValue) == Tri.Yes ? Instant.MinValue : since;
    }
}
