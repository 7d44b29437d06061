using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Adds hours that only run while a party is open.</summary>
internal static class BusinessHours
{
    public static Instant Add(Instant from, int hours, bool before, View view, PartyCalendar calendar)
    {
        var left = Duration.FromHours(hours);
        var date = from.InZone(view.Zone).Date;
        var at = from;
        for (var step = 0; step != OpenDays.Furthest; step++, date = date.PlusDays(before ? -1 : 1))
        {
            var ranges = calendar.HoursOn(date);
            for (var i = 0; i < ranges.Length; i++)
            {
                var range = before ? ranges[^(i + 1)] : ranges[i];
                var opens = ClockEdges.InstantOf(date, range.From, view.Zone, last: false);
                var closes = range.To == LocalTime.Midnight
                    ? view.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant()
                    : ClockEdges.InstantOf(date, range.To, view.Zone, last: true);
                // What of it lies on the way.
                var (first, last) = before ? (opens, Instant.Min(closes, at)) : (Instant.Max(opens, at), closes);
                if (first >= last) continue;
                if (last - first >= left) return before ? last - left : first + left;
                left -= last - first;
                at = before ? first : last;
            }
        }

        return at;
    }
}
