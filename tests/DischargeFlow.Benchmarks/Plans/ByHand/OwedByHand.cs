using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>What takes the place of a due moment that had passed when it became known.</summary>
internal enum TooLate { Keep, TwoHours, FourHours, OneBusinessDay }

/// <summary>How a duty stood from a recording moment on.</summary>
internal readonly record struct StandingByHand(
    DateTime Since, Answer Criterion, DateTime YesSince, DateTime? Starts, DateTime? Wished, bool Provisional, DateTime? Known)
{
    public bool IsHeld => Criterion != Answer.No && Starts is not null;

    /// <summary>The later of what starts it and of when its condition became yes; none where the condition is no and never was yes.</summary>
    public DateTime? Start => Starts is not { } starts || YesSince == DateTime.MaxValue ? null : starts > YesSince ? starts : YesSince;
}

/// <summary>One duty, followed through the recording moments of a stay.</summary>
/// <param name="before">The condition before anything was recorded; null where there is none.</param>
/// <param name="tooLate">What holds when it is too late.</param>
/// <param name="days">The owner's open days.</param>
internal sealed class OwedByHand(Answer? before, TooLate tooLate, OpenDays days)
{
    private readonly List<StandingByHand> _standings = [];
    private DateTime _lastYesSince = DateTime.MaxValue;

    public StandingByHand Now => _standings.Count > 0 ? _standings[^1] : new(DateTime.MinValue, before ?? Answer.Yes, DateTime.MinValue, null, null, false, null);

    public bool HasCondition => before is not null;

    public IReadOnlyList<StandingByHand> Standings => _standings;

    public void Follow(DateTime now, Answer criterion, DateTime? starts, DateTime? wished, bool provisional = false)
    {
        var last = Now;
        if (criterion == Answer.Yes && last.Criterion != Answer.Yes) _lastYesSince = now;
        var yesSince = before is null || criterion == Answer.Unknown ? DateTime.MinValue : _lastYesSince;
        var next = new StandingByHand(last.Since, criterion, yesSince, starts, wished, provisional, null);
        if (next.IsHeld) next = next with { Known = last.IsHeld && last.Criterion == criterion && last.Wished == wished ? last.Known : now };
        if (_standings.Count == 0 || next != last) _standings.Add(next with { Since = now });
    }

    public Answer CriterionAt(DateTime moment)
    {
        for (var i = _standings.Count - 1; i >= 0; i--)
        {
            if (_standings[i].Since <= moment) return _standings[i].Criterion;
        }

        return before ?? Answer.Yes;
    }

    public bool StartWasKnownAt(DateTime moment)
    {
        for (var i = _standings.Count - 1; i >= 0; i--)
        {
            if (_standings[i].Since <= moment) return _standings[i].Starts is not null;
        }

        return false;
    }

    /// <summary>The due moment of a standing, with whether it was too late for the wished one.</summary>
    public (Limit? Due, bool TooLate) DueOf(in StandingByHand standing, DateTime? from)
    {
        if (standing.Wished is not { } wished) return (null, false);
        var limit = Limit.On(wished, standing.Provisional);
        if (standing.Known is not { } latest) return (limit, false);
        var late = limit.Edge <= latest || limit.Edge <= standing.Start || limit.Edge <= from;
        if (!late || tooLate == TooLate.Keep) return (limit, late);
        if (standing.Start > latest) latest = standing.Start.Value;
        if (from > latest) latest = from.Value;
        if (tooLate == TooLate.OneBusinessDay) return (Limit.On(days.After(latest, 1)), true);
        return (Limit.At(latest.AddHours(tooLate == TooLate.TwoHours ? 2 : 4)), true);
    }

    /// <summary>The due moment as it stood when something was done; null when nothing was owed then.</summary>
    public DateTime? DueAsOf(DateTime done, DateTime? from)
    {
        for (var i = _standings.Count - 1; i >= 0; i--)
        {
            if (_standings[i].Since <= done) return _standings[i].IsHeld ? DueOf(_standings[i], from).Due?.Edge : null;
        }

        return null;
    }

    /// <summary>The states over time, as far as they follow from condition, start, due moment and closing.</summary>
    public (DateTime Since, DutyState State)[] States(DateTime? due, DutyState closedAs, DateTime? closed)
    {
        var start = Now.Start;
        var startedSince = StartedSince();
        var isForGood = closed is { } at && CriterionAt(at) == Answer.Yes && StartWasKnownAt(at);
        Span<DateTime> points = stackalloc DateTime[_standings.Count + 4];
        var count = 0;
        points[count++] = DateTime.MinValue;
        foreach (var standing in _standings) points[count++] = standing.Since;
        if (start is { } begins) points[count++] = begins;
        if (due is { } edge) points[count++] = edge;
        if (closed is { } end) points[count++] = end;
        points = points[..count];
        points.Sort();
        var states = new List<(DateTime, DutyState)>(4);
        foreach (var point in points)
        {
            if (states.Count > 0 && isForGood && point > closed) break;
            var state = closed <= point && (isForGood || CriterionAt(point) != Answer.No) ? closedAs : StateAt(point, start, startedSince, due);
            if (states.Count == 0 || states[^1].Item2 != state) states.Add((point, state));
        }

        return [.. states];
    }

    private DutyState StateAt(DateTime point, DateTime? start, DateTime startedSince, DateTime? due)
    {
        var criterion = CriterionAt(point);
        if (criterion == Answer.No || start is null)
        {
            if (startedSince < point) return DutyState.Void;
            if (criterion == Answer.No) return DutyState.NotApplicable;
        }

        if (criterion == Answer.Unknown) return DutyState.Undecided;
        if (start is null || start > point) return DutyState.Waiting;
        return due <= point ? DutyState.Overdue : DutyState.Open;
    }

    private DateTime StartedSince()
    {
        if (!HasCondition && Now.Starts is not null) return DateTime.MaxValue;
        foreach (var standing in _standings)
        {
            if (standing is { Criterion: Answer.Yes, Starts: not null }) return standing.Since;
        }

        return DateTime.MaxValue;
    }
}
