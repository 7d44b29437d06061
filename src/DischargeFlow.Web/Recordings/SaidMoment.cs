using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Recordings;

/// <summary>Reads moments as people and programs write them.</summary>
public static class SaidMoment
{
    private static readonly LocalDateTimePattern[] Local =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), LocalDateTimePattern.ExtendedIso];

    private static readonly OffsetDateTimePattern[] Offset =
        [OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>"), OffsetDateTimePattern.ExtendedIso];

    /// <summary>
    /// A date (<c>2026-11-20</c>), a local date and time of the zone, or one with an offset. Null when it is none of these, or lies outside
    /// the years 1900 to 2200.
    /// </summary>
    public static Moment? Read(string text, DateTimeZone zone)
    {
        text = text.Trim();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }) return InRange(day) ? Moment.On(day) : null;
        foreach (var pattern in Offset)
        {
            if (pattern.Parse(text) is { Success: true, Value: var at }) return InRange(at.Date) ? Moment.At(at.ToInstant()) : null;
        }

        foreach (var pattern in Local)
        {
            if (pattern.Parse(text) is { Success: true, Value: var at }) return InRange(at.Date) ? Moment.At(zone.AtLeniently(at).ToInstant()) : null;
        }

        return null;
    }

    private static bool InRange(LocalDate date) => date.Year is >= 1900 and <= 2200;
}
