using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>The cases' clock, which stands until a test moves it.</summary>
public sealed class TestClock(string tokyo) : IClock
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
    private Instant _now = Tokyo(tokyo);

    public Instant GetCurrentInstant() => _now;

    public void MoveTo(string tokyo) => _now = Tokyo(tokyo);

    /// <summary>A wall clock time of Tokyo, such as <c>2026-11-20T09:00</c>.</summary>
    public static Instant Tokyo(string local) =>
        Zone.AtStrictly(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value).ToInstant();
}
