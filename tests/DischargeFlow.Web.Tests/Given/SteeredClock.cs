using DischargeFlow.Web.Frames;
using NodaTime;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>A demonstration's clock that keeps what it was told.</summary>
internal sealed class SteeredClock(TestClock clock) : IDemoClock
{
    public Instant Now => clock.GetCurrentInstant();

    public double Speed { get; private set; } = 600;

    public Duration Skipped { get; private set; }

    public void RunAt(double speed) => Speed = speed;

    public void Skip(Duration span) => Skipped += span;
}
