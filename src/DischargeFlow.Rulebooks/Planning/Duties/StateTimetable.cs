using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>The states of a duty over time: at each moment the first line of the table that fits.</summary>
internal ref struct StateTimetable
{
    private readonly View _view;
    private readonly DutyInstance _instance;
    private readonly ref readonly Closing _closing;
    private readonly Instant? _start;
    private readonly bool _isClosedForGood;

    // Asked for only while the condition is no or there is no start, which is rare.
    private Instant? _startedSince;

    private StateTimetable(View view, DutyInstance instance, in Closing closing)
    {
        (_view, _instance) = (view, instance);
        _closing = ref closing;
        _start = instance.Core.StartEdge(view.Zone);
        _isClosedForGood = closing.As is not null && Closing.WasHeld(view, instance, closing.At);
    }

    public static ImmutableArray<(Instant Since, DutyState State)> Of(View view, DutyInstance instance, in Closing closing) =>
        new StateTimetable(view, instance, closing).Read();

    private ImmutableArray<(Instant Since, DutyState State)> Read()
    {
        var duty = _instance.Duty;
        var changes = ChangePoints.Of(_view, duty.StateSlots, duty.DependsOnDuties);
        var (points, states) = (_view.Points, _view.States);
        points.Clear();
        states.Clear();
        points.AddRange(changes);
        points.Add(Instant.MinValue);
        if (_start is { } begins) points.Add(begins);
        if (_instance.Due.Edge is { } due) points.Add(due);
        if (_closing.As is not null) points.Add(_closing.At);
        points.Sort();
        Instant? last = null;
        foreach (var point in points)
        {
            if (point == last) continue;
            last = point;
            var state = At(point);
            if (states.Count == 0 || states[^1].State != state) states.Add((point, state));
        }

        return [.. states];
    }

    private DutyState At(Instant at)
    {
        var closed = _closing.At <= at ? _closing.As : null;
        if (closed is { } forGood && _isClosedForGood) return forGood;
        var criterion = _instance.Duty.Condition?.At(_view, at) ?? Tri.Yes;
        if (closed is { } meanwhile && criterion != Tri.No) return meanwhile;
        if (criterion == Tri.No || _start is null)
        {
            if ((_startedSince ??= StartedSince(_view, _instance.Duty)) < at) return DutyState.Void;
            if (criterion == Tri.No) return DutyState.NotApplicable;
        }

        if (criterion == Tri.Unknown) return DutyState.Undecided;
        if (_start is not { } begins || begins > at) return DutyState.Waiting;
        if (CoreReading.IsBlocked(_view, _instance.Duty, at)) return DutyState.Blocked;
        return _instance.Due.Edge <= at ? DutyState.Overdue : DutyState.Open;
    }

    /// <summary>
    /// Since when it had been started: the first moment at which its start lay behind while the condition was yes; the end of time when it
    /// never was.
    /// </summary>
    private static Instant StartedSince(View view, CompiledDuty duty)
    {
        var points = ChangePoints.Of(view, duty.Starts.Slots | (duty.Condition?.Slots ?? UInt128.Zero), duty.DependsOnDuties);
        for (var i = 0; i < points.Length; i++)
        {
            if (duty.Condition is { } condition && condition.At(view, points[i]) != Tri.Yes) continue;
            var starts = duty.Starts.At(view, points[i], StrictSide.Earliest);
            if (!starts.IsKnown) continue;
            var started = Instant.Max(points[i], starts.Moment.FirstInstantIn(view.Zone));
            if (i + 1 == points.Length || started < points[i + 1]) return started;
        }

        return Instant.MaxValue;
    }
}
