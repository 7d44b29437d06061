using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>
/// Looks, when a plan is made, whether the recipient of a duty can be reached at all before it is due: open hours of the holder, hours in which
/// it asks not to be contacted, addresses and the hours that some of them have of their own. A message may go out at any hour; somebody must be there
/// who reads it.
/// </summary>
/// <param name="planner">The planner that made the plan.</param>
/// <param name="history">The history on which it was made.</param>
/// <param name="directory">The directory with which it was made.</param>
/// <param name="waysTo">How a party can be reached.</param>
public sealed class Reaching(Planner planner, CaseHistory history, DirectoryExtract directory, Func<PartyId, ImmutableArray<WayTo>> waysTo)
{
    // A holiday week with a week before it; past that "again" is nothing to wait for.
    private const int FurthestDays = 30;

    private const ReachableBy Messages = ReachableBy.Mail | ReachableBy.Fax;

    private readonly DateTimeZone _zone = planner.Rulebook.Zone;
    private Dictionary<string, PartyId?>? _holders;

    /// <summary>What stands in the way of a duty that is owed and not yet due; null when its recipient can be reached, or nothing is owed.</summary>
    public Reach? Of(PlannedDuty duty, Instant now)
    {
        if (duty.StateAt(now) is not (DutyState.Open or DutyState.Waiting) || duty.Due?.Edge is not { } due || due <= now) return null;
        if (duty.Start is not { } start || IsInside(duty)) return null;
        var from = Instant.Max(now, start.Edge);
        if (from >= due) return null;
        if (duty.Recipient is not { } party) return new(duty.RecipientRole, null, Obstacle.Nobody, from, due, null, [new Help.Name(), .. Others(duty, null, from, due)]);
        if (!waysTo(party).Any(w => (w.By & Messages) != 0))
            return new(duty.RecipientRole, party, Obstacle.NoChannel, from, due, null, [.. Phone(party, from, due, Obstacle.NoChannel), .. Others(duty, party, from, due)]);
        if (First(party, from, due, heeding: true) is not null) return null;
        var why = First(party, from, due, heeding: false) is not null ? Obstacle.Avoided : Obstacle.Closed;
        return new(
            duty.RecipientRole, party, why, from, due, First(party, due, due + Duration.FromDays(FurthestDays), heeding: true),
            [.. Phone(party, from, due, why), .. Earlier(party, now, from), .. Others(duty, party, from, due)]);
    }

    /// <summary>Whether a mail or a FAX reaches somebody at a party between two moments; the second is exclusive.</summary>
    public bool IsPossible(PartyId party, Instant from, Instant due) => First(party, from, due, heeding: true) is not null;

    // A line with hours of its own is there in them; another is as closed as the party.
    private IEnumerable<Help> Phone(PartyId party, Instant from, Instant due, Obstacle why) =>
        waysTo(party).Any(w => (w.By & ReachableBy.Phone) != 0 && (w.Hours is null ? why != Obstacle.Closed : Ranges(party, w.Hours, from, due, true).Any()))
            ? [new Help.Phone()]
            : [];

    private ImmutableArray<Help> Earlier(PartyId party, Instant now, Instant from) =>
        now < from && Last(party, now, from) is { } until ? [new Help.Earlier(until)] : [];

    /// <summary>The next roles of the recipient's <c>first-of</c>, and the last resort, as far as they can be reached in time.</summary>
    private IEnumerable<Help> Others(PlannedDuty duty, PartyId? party, Instant from, Instant due)
    {
        var chain = planner.Rulebook.Parties.Select(p => p.Expression).OfType<PartyExpression.FirstOf>()
            .FirstOrDefault(f => f.Roles.Contains(duty.RecipientRole))?.Roles.SkipWhile(r => r != duty.RecipientRole).Skip(1) ?? [];
        var seen = new HashSet<PartyId>();
        foreach (var role in chain.Append(planner.Rulebook.LastResort))
        {
            if (HolderOf(role) is not { } other || other == party || other == duty.Owner || !seen.Add(other)) continue;
            if (First(other, from, due, heeding: true, ReachableBy.NotKnown) is { } first) yield return new Help.Other(role, other, first);
        }
    }

    private bool IsInside(PlannedDuty duty) =>
        duty.Owner is { } owner && duty.Recipient is { } recipient
        && (owner == recipient || (directory.Find(owner)?.Organization is { } x && directory.Find(recipient)?.Organization == x));

    private PartyId? HolderOf(string role)
    {
        _holders ??= LiveEntries.Of(history.Entries).Where(e => e.Content is EntryContent.Holds)
            .OrderBy(e => e.Happened.FirstInstantIn(_zone)).ThenBy(e => e.Sequence)
            .GroupBy(e => ((EntryContent.Holds)e.Content).Role).ToDictionary(g => g.Key, g => ((EntryContent.Holds)g.Last().Content).Party);
        return _holders.GetValueOrDefault(role);
    }

    /// <summary>The first moment of an interval at which a party can be reached by one of some ways.</summary>
    private Instant? First(PartyId party, Instant from, Instant until, bool heeding, ReachableBy by = Messages) =>
        HoursOf(party, by).Select(own => Ranges(party, own, from, until, heeding).Select(r => (Instant?)r.From).FirstOrDefault()).Min();

    private Instant? Last(PartyId party, Instant from, Instant until) =>
        HoursOf(party, Messages).Select(own => Ranges(party, own, from, until, heeding: true).Select(r => (Instant?)r.To).LastOrDefault()).Max();

    private IEnumerable<PointHours?> HoursOf(PartyId party, ReachableBy by) => waysTo(party).Where(w => (w.By & by) != 0).Select(w => w.Hours).Distinct();

    private IEnumerable<(Instant From, Instant To)> Ranges(PartyId party, PointHours? own, Instant from, Instant until, bool heeding)
    {
        var extract = directory.Find(party);
        var calendar = planner.CalendarOf(extract);
        var avoid = heeding && own is null ? extract?.Avoid : null;
        var last = until.InZone(_zone).Date;
        for (var date = from.InZone(_zone).Date; date <= last && Period.DaysBetween(from.InZone(_zone).Date, date) <= FurthestDays * 2; date = date.PlusDays(1))
        {
            foreach (var open in own?.On(date, calendar.IsClosedDay(date)) ?? calendar.HoursOn(date))
            {
                foreach (var range in Without(open, avoid?.On(date.DayOfWeek) ?? []))
                {
                    var (begin, end) = (Instant.Max(from, At(date, range.From)), Instant.Min(until, range.To == LocalTime.Midnight ? At(date.PlusDays(1), range.To) : At(date, range.To)));
                    if (begin < end) yield return (begin, end);
                }
            }
        }
    }

    private static IEnumerable<ClockRange> Without(ClockRange open, ImmutableArray<ClockRange> avoided)
    {
        var from = open.From;
        foreach (var avoid in avoided)
        {
            if (avoid.From > from && (open.To == LocalTime.Midnight || avoid.From < open.To)) yield return new(from, avoid.From);
            if (avoid.To == LocalTime.Midnight) yield break;
            if (avoid.To > from) from = avoid.To;
        }

        if (open.To == LocalTime.Midnight || from < open.To) yield return new(from, open.To);
    }

    private Instant At(LocalDate date, LocalTime time) => _zone.AtLeniently(date + time).ToInstant();
}
