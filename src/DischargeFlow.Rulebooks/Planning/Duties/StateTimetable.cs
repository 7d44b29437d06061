using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The states of a duty over time: at each moment the first line of the table that fits.</summary>
internal static class StateTimetable
{
    public static ImmutableArray<(Instant Since, DutyState State)> Of(View view, DutyInstance instance, in Closing closing)
    {
        var start = instance.Core.StartEdge(view.Zone);
        var points = Points(view, instance, start, closing);
        var states = ImmutableArray.CreateBuilder<(Instant, DutyState)>(2);
        foreach (var point in points)
        {
            var state = At(view, instance, closing, start, point);
            if (states.Count == 0 || states[^1].Item2 != state) states.Add((point, state));
        }

        return states.DrainToImmutable();
    }

    private static List<Instant> Points(View view, DutyInstance instance, Instant? start, in Closing closing)
    {
        var duty = instance.Duty;
        var slots = duty.Starts.Slots | (duty.Condition?.Slots ?? UInt128.Zero) | (duty.SendingNeeds?.Slots ?? UInt128.Zero);
        var points = ChangePoints.Of(view, slots, duty.DependsOnDuties);
        points.Insert(0, Instant.MinValue);
        if (start is { } begins) points.Add(begins);
        if (instance.Due.Edge is { } due) points.Add(due);
        if (closing.As is not null) points.Add(closing.At);
        points.Sort();
        return points;
    }

    private static DutyState At(View view, DutyInstance instance, in Closing closing, Instant? start, Instant at)
    {
        if (closing.As is { } closed && closing.At <= at) return closed;
        var criterion = instance.Duty.Condition?.At(view, at) ?? Tri.Yes;
        if (criterion == Tri.No || start is null)
        {
            if (WasStarted(view, instance, at)) return DutyState.Void;
            if (criterion == Tri.No) return DutyState.NotApplicable;
        }

        if (criterion == Tri.Unknown) return DutyState.Undecided;
        if (start is not { } begins || begins > at) return DutyState.Waiting;
        if (CoreReading.IsBlocked(view, instance.Duty, at)) return DutyState.Blocked;
        return instance.Due.Edge <= at ? DutyState.Overdue : DutyState.Open;
    }

    private static bool WasStarted(View view, DutyInstance instance, Instant at)
    {
        var duty = instance.Duty;
        foreach (var point in ChangePoints.Of(view, duty.Starts.Slots | (duty.Condition?.Slots ?? UInt128.Zero), duty.DependsOnDuties))
        {
            if (point > at) return false;
            if (duty.Condition is { } condition && condition.At(view, point) != Tri.Yes) continue;
            var starts = duty.Starts.At(view, point, StrictSide.Latest);
            if (starts.IsKnown && starts.Moment.FirstInstantIn(view.Zone) <= at) return true;
        }

        return false;
    }
}
