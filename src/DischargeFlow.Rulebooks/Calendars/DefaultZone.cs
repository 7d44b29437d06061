using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>The time zone where nobody says another: a rulebook, a setting, a map of columns.</summary>
public static class DefaultZone
{
    /// <summary>Japan's, which has had no summer time since 1951.</summary>
    public static DateTimeZone Value { get; } = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
}
