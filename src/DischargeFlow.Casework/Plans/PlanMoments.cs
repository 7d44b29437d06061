using System.Globalization;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Plans;

/// <summary>
/// Moments as a plan's JSON writes them: ISO 8601 with the offset of the rulebook's zone, to the second. A bound that is exclusive inside is
/// written as the last minute that is in time.
/// </summary>
internal static class PlanMoments
{
    /// <summary>An instant; null for what lies before all times or after them.</summary>
    public static string? Of(Instant? instant, DateTimeZone zone) => instant is not { } at || !IsWritable(at)
        ? null
        : at.InZone(zone).ToOffsetDateTime().ToString("uuuu'-'MM'-'dd'T'HH':'mm':'sso<m>", CultureInfo.InvariantCulture);

    /// <summary>The last minute that is in time before an exclusive bound.</summary>
    public static string? LastMinute(Instant? exclusive, DateTimeZone zone) =>
        exclusive is { } edge && IsWritable(edge) ? Of(edge - Duration.FromMinutes(1), zone) : null;

    /// <summary>A day by its first instant, an instant as itself.</summary>
    public static string? Of(Moment moment, DateTimeZone zone) => Of(moment.FirstInstantIn(zone), zone);

    private static bool IsWritable(Instant at) => at > Instant.FromUtc(1000, 1, 1, 0, 0) && at < Instant.FromUtc(9000, 1, 1, 0, 0);
}
