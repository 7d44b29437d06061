using NodaTime;
using NodaTime.TimeZones;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>The dates of instants in a zone as numbers of days since 1970-01-01, the short way while the clocks stay as they are.</summary>
internal sealed class LocalDays(DateTimeZone zone)
{
    private const long SecondsOfADay = 86_400;
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private ZoneInterval? _interval;

    public int Of(Instant instant)
    {
        if (_interval is null || !_interval.Contains(instant)) _interval = zone.GetZoneInterval(instant);
        return (int)Math.Floor((double)(instant.ToUnixTimeSeconds() + _interval.WallOffset.Seconds) / SecondsOfADay);
    }

    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int WeekdayOf(int day) => (((day + 3) % 7) + 7) % 7 + 1;
}
