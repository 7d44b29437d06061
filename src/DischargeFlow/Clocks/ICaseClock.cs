using NodaTime;

namespace DischargeFlow.Clocks;

/// <summary>The clock of the cases, with its pace: how long the wall clock takes until it shows a moment. Leases and time-outs do not use it.</summary>
internal interface ICaseClock : IClock
{
    /// <summary>How long until the clock shows a moment, in real time; zero when it has passed, null when it does not move by itself.</summary>
    TimeSpan? RealTimeUntil(Instant moment);
}

/// <summary>The clock of the cases when it is the wall clock.</summary>
internal sealed class PlainClock(IClock real) : ICaseClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => real.GetCurrentInstant();

    /// <inheritdoc/>
    public TimeSpan? RealTimeUntil(Instant moment) => Waits.Between(GetCurrentInstant(), moment, speed: 1);
}
