using DischargeFlow.Web.Frames;
using NodaTime;

namespace DischargeFlow.Clocks;

/// <summary>
/// The clock of the demonstration: set by hand while the stage is prepared, then running, many seconds in each real one. Whoever watches may
/// stop it, change its pace, or let it run ahead.
/// </summary>
internal sealed class StageClock(IClock real, Instant start, double speed) : ICaseClock, IDemoClock
{
    // Nobody who waits for a moment sleeps longer than this, so that a changed pace is noticed; running ahead begins after it.
    private static readonly Duration Blink = Duration.FromMilliseconds(250);
    private static readonly Duration RunningAhead = Duration.FromSeconds(4);

    private readonly Lock _lock = new();
    private Pace[] _paces = [new(Instant.MinValue, start, 0)];
    private double _speed = speed;
    private bool _runs;

    /// <inheritdoc/>
    public Instant Now => GetCurrentInstant();

    /// <inheritdoc/>
    public double Speed
    {
        get
        {
            lock (_lock) return _speed;
        }
    }

    /// <inheritdoc/>
    public Instant GetCurrentInstant()
    {
        lock (_lock) return At(real.GetCurrentInstant());
    }

    /// <inheritdoc/>
    public TimeSpan? RealTimeUntil(Instant moment)
    {
        lock (_lock)
        {
            var now = real.GetCurrentInstant();
            var shown = At(now);
            if (moment <= shown) return TimeSpan.Zero;
            var pace = PaceAt(now).Speed;
            var wait = pace > 0 ? Duration.FromSeconds((moment - shown).TotalSeconds / pace) : Blink;
            return Duration.Min(wait, Blink).ToTimeSpan();
        }
    }

    /// <summary>Sets the clock forward while it does not run yet.</summary>
    public void MoveTo(Instant moment)
    {
        lock (_lock)
        {
            if (!_runs) _paces = [new(Instant.MinValue, Instant.Max(_paces[0].Shown, moment), 0)];
        }
    }

    /// <summary>Lets the clock run.</summary>
    public void Run()
    {
        lock (_lock)
        {
            _runs = true;
            var now = real.GetCurrentInstant();
            _paces = [new(now, At(now), _speed)];
        }
    }

    /// <inheritdoc/>
    public void RunAt(double speed)
    {
        lock (_lock)
        {
            var now = real.GetCurrentInstant();
            _paces = [new(now, At(now), speed)];
            _speed = speed;
        }
    }

    /// <inheritdoc/>
    public void Skip(Duration span)
    {
        lock (_lock)
        {
            var now = real.GetCurrentInstant();
            var (begin, end) = (now + Blink, now + Blink + RunningAhead);
            var shown = At(begin);
            _paces = [new(now, At(now), PaceAt(now).Speed), new(begin, shown, span.TotalSeconds / RunningAhead.TotalSeconds), new(end, shown + span, _speed)];
        }
    }

    private Instant At(Instant now)
    {
        var pace = PaceAt(now);
        return pace.Speed > 0 ? pace.Shown + (now - pace.Since) * pace.Speed : pace.Shown;
    }

    private Pace PaceAt(Instant now) => _paces.Last(p => p.Since <= now || p == _paces[0]);

    /// <summary>From a real moment on, what the clock shows then and how fast it goes.</summary>
    private readonly record struct Pace(Instant Since, Instant Shown, double Speed);
}
