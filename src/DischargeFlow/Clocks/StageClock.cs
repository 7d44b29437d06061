using DischargeFlow.Web.Frames;
using NodaTime;

namespace DischargeFlow.Clocks;

/// <summary>The clock of the demonstration: set by hand while the stage is prepared, then running, many seconds in each real one.</summary>
internal sealed class StageClock(IClock real, Instant start, double speed) : ICaseClock, IDemoClock
{
    private readonly Lock _lock = new();
    private Instant _shown = start;
    private Instant? _runsSince;

    /// <inheritdoc/>
    public Instant Now => GetCurrentInstant();

    /// <inheritdoc/>
    public double Speed => speed;

    /// <inheritdoc/>
    public Instant GetCurrentInstant()
    {
        lock (_lock) return _runsSince is { } since ? _shown + (real.GetCurrentInstant() - since) * speed : _shown;
    }

    /// <inheritdoc/>
    public TimeSpan? RealTimeUntil(Instant moment) => Waits.Between(GetCurrentInstant(), moment, speed);

    /// <summary>Sets the clock forward while it does not run yet.</summary>
    public void MoveTo(Instant moment)
    {
        lock (_lock) _shown = Instant.Max(_shown, moment);
    }

    /// <summary>Lets the clock run.</summary>
    public void Run()
    {
        lock (_lock) _runsSince ??= real.GetCurrentInstant();
    }
}
