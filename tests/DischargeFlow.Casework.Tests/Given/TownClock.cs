using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>The cases' clock, which stands until a test moves it. Wall clock times are Tokyo's.</summary>
public sealed class TownClock(string start) : IClock
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    private Instant _now = Of(start);

    public Instant GetCurrentInstant() => _now;

    public void MoveTo(string tokyo) => _now = Of(tokyo);

    /// <summary>A wall clock time such as <c>2026-11-20 09:00</c>.</summary>
    public static Instant Of(string tokyo) => Zone.AtStrictly(Pattern.Parse(tokyo).Value).ToInstant();

    public static string Text(Instant instant) => Pattern.Format(instant.InZone(Zone).LocalDateTime);
}

/// <summary>The real clock, on which leases run; it stands until a test lets time pass.</summary>
public sealed class RealClock : TimeProvider
{
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
