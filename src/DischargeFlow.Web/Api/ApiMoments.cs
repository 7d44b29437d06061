using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Api.Problems;
using DischargeFlow.Web.Recordings;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Api;

/// <summary>Moments as the API writes them: ISO 8601 with the offset of Japan, whatever zone the pages speak in.</summary>
internal static class ApiMoments
{
    private static readonly OffsetDateTimePattern Pattern = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFo<m>");

    public static DateTimeZone Zone { get; } = DefaultZone.Value;

    public static string Of(Instant instant) => Pattern.Format(instant.InZone(Zone).ToOffsetDateTime());

    public static string? Of(Instant? instant) => instant is { } at ? Of(at) : null;

    /// <summary>A day as a date, an instant with its offset.</summary>
    public static string Of(Moment moment) => moment.IsDay ? LocalDatePattern.Iso.Format(moment.Day) : Of(moment.Instant);

    /// <summary>The last minute in time before an exclusive edge.</summary>
    public static string? LastMinute(Instant? edge) => edge is { } at ? Of(at - Duration.FromMinutes(1)) : null;

    /// <summary>A moment of a query; null when it was not given.</summary>
    public static Instant? Read(string field, string? text) => string.IsNullOrEmpty(text) ? null
        : SaidMoment.Read(text, Zone) is { IsDay: false } moment ? moment.Instant : throw ApiRefusals.NotAMoment(field, text);
}
