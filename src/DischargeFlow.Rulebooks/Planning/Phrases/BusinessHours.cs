using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Adds hours that only run while a party is open.</summary>
internal static class BusinessHours
{
    private const int FurthestStep = 3660;

    public static Instant Add(Instant from, int hours, View view, PartyCalendar calendar)
    {
        var left = Duration.FromHours(Math.Abs(hours));
        var date = from.InZone(view.Zone).Date;
        var at = from;
        for (var step = 0; step < FurthestStep; step++, date = date.PlusDays(Math.Sign(hours)))
        {
            var ranges = calendar.HoursOn(date);
            for (var i = 0; i < ranges.Length; i++)
            {
                var range = ranges[hours > 0 ? i : ranges.Length - 1 - i];
                var opens = ClockEdges.InstantOf(date, range.From, view.Zone, last: false);
                var closes = range.To == LocalTime.Midnight
                    ? view.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant()
                    : ClockEdges.InstantOf(date, range.To, view.Zone, last: true);
                if (hours > 0)
                {
                    if (closes <= at) continue;
                    at = Instant.Max(at, opens);
                    if (closes - at >= left) return at + left;
                    left -= closes - at;
                    at = closes;
                }
                else
                {
                    if (opens >= at) continue;
                    at = Instant.Min(at, closes);
                    if (at - opens >= left) return at - left;
                    left -= at - opens;
                    at = opens;
                }
            }
        }

        return at;
    }
}
