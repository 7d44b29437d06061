using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Notifications.Probes;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>
/// Where every contact point of a party has hours of its own, and the party is open at a time when none of them takes a message: it would wait although
/// somebody is there.
/// </summary>
internal static class PointHoursExamination
{
    public static IEnumerable<ProbeFinding> Run(IEnumerable<DirectoryParty> parties, LocalDate today)
    {
        foreach (var party in parties)
        {
            var points = party.ContactPoints.Where(p => p.MayBeUsed).ToList();
            var week = party.Hours.Where(h => h.Since <= today).Select(h => h.Hours).LastOrDefault();
            if (week is null || points.Count == 0 || points.Exists(p => p.Hours is null)) continue;
            var left = new OpeningHours(Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d).SelectMany(day => week.On(day)
                .SelectMany(open => Without(open, points.SelectMany(p => p.Hours!.Week.On(day)))).Select(range => (day, range))));
            if (SaidWeek.Write(left, Language.En) is not { Length: > 0 } hours) continue;
            yield return Found.Warning(
                $"{party.Name}: {SaidWeek.Write(left, Language.Ja)} は受付時間ですが、どの連絡先の時間にも入っていません。その間の知らせは待たされます。連絡先の時間を広げるか、空欄にしてください。",
                $"{party.Name}: it is open {hours}, but no contact point takes messages then, so they wait. Widen the hours of a contact point, or leave them empty.");
        }
    }

    private static IEnumerable<ClockRange> Without(ClockRange open, IEnumerable<ClockRange> taken)
    {
        var from = MinuteOf(open.From);
        foreach (var range in taken.OrderBy(r => r.From))
        {
            if (MinuteOf(range.From) is var begin && begin > from && Math.Min(begin, EndOf(open)) is var end && end > from) yield return new(At(from), At(end));
            from = Math.Max(from, EndOf(range));
        }

        if (from < EndOf(open)) yield return new(At(from), open.To);
    }

    private static int MinuteOf(LocalTime time) => (time.Hour * 60) + time.Minute;

    private static int EndOf(ClockRange range) => range.To == LocalTime.Midnight ? 24 * 60 : MinuteOf(range.To);

    private static LocalTime At(int minute) => LocalTime.Midnight.PlusMinutes(minute);
}
