using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>Dates and instants of a zone, the short way where no change of the clocks is near: planning asks for them all the time.</summary>
internal static class DayEdges
{
    private static readonly Duration Near = Duration.FromDays(2);

    /// <summary>The first instant of a date; after a gap at midnight, the first that there is.</summary>
    public static Instant StartOf(LocalDate date, DateTimeZone zone)
    {
        var midnight = date.AtMidnight().InUtc().ToInstant();
        return SteadyOffset(midnight, zone) is { } offset ? midnight.Minus(Duration.FromSeconds(offset.Seconds)) : zone.AtStartOfDay(date).ToInstant();
    }

    /// <summary>The instant of a clock time that occurs once on a date, or null where a change of the clocks is near.</summary>
    public static Instant? At(LocalDateTime local, DateTimeZone zone)
    {
        var asUtc = local.InUtc().ToInstant();
        return SteadyOffset(asUtc, zone) is { } offset ? asUtc.Minus(Duration.FromSeconds(offset.Seconds)) : null;
    }

    private static Offset? SteadyOffset(Instant about, DateTimeZone zone)
    {
        var interval = zone.GetZoneInterval(about);
        var steady = (!interval.HasStart || interval.Start + Near < about) && (!interval.HasEnd || about + Near < interval.End);
        return steady ? interval.WallOffset : null;
    }
}
