using NodaTime;

namespace DischargeFlow.Clocks;

/// <summary>A clock that stands still until a test moves it. It never goes back.</summary>
internal sealed class MovedClock(Instant start) : ICaseClock
{
    private readonly Lock _lock = new();
    private Instant _now = start;

    /// <inheritdoc/>
    public Instant GetCurrentInstant()
    {
        lock (_lock) return _now;
    }

    /// <inheritdoc/>
    public TimeSpan? RealTimeUntil(Instant moment) => moment <= GetCurrentInstant() ? TimeSpan.Zero : null;

    /// <summary>Moves the clock forward; an earlier moment leaves it where it is.</summary>
    public void MoveTo(Instant moment)
    {
        lock (_lock) _now = Instant.Max(_now, moment);
    }
}
