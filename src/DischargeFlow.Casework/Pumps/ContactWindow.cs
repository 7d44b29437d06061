using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// When a party may be contacted: while it is open, not in the hours that it asks to avoid, and not in the rulebook's quiet hours. A contact point
/// with hours of its own has those in the place of the party's. The severities that the rulebook names break through closed and quiet hours, not
/// through what the party asks for. Waiting delays the sending, never the evaluation.
/// </summary>
internal sealed class ContactWindow(IRulebookShelf shelf, DirectorySnapshot directory, ClosedDayTables tables)
{
    // Whoever is closed for so long, or avoids every hour, is told at once rather than never.
    private const int MostSteps = 200;

    /// <summary>
    /// The first moment, not before the one given, at which the alert may go by one of the contact points of whom it goes to: of its party, or of who is
    /// told in its place where that one cannot be reached.
    /// </summary>
    /// <param name="alert">The alert.</param>
    /// <param name="way">The way that it would go now; null for none.</param>
    /// <param name="from">The moment.</param>
    public Instant NextAllowed(AlertRow alert, Way? way, Instant from)
    {
        if (shelf.VersionFor(alert)?.Planner.Rulebook is not { } rulebook) return from;
        var party = GoesTo(alert, way) is { } id ? directory.Find(id) : null;
        var breaksThrough = BreaksThrough(rulebook, alert);
        if (!HasHoursOfPoints(party)) return Next(party, null, rulebook, breaksThrough, !breaksThrough, from);
        var first = way is null or { IsCallWithoutNumber: true } ? 0 : way.First;
        return UsablePoints.Of(party!, rulebook.Channels, alert.Alert.Kind).Where(p => first + p.Channel >= alert.Step).Select(p => p.Point.Hours).DefaultIfEmpty(null)
            .Min(own => Next(party, own, rulebook, breaksThrough, !breaksThrough, from));
    }

    /// <summary>By whose hours an alert that would go some way waits; null where nobody holds the role.</summary>
    public static PartyId? GoesTo(AlertRow alert, Way? way) => way is null or { IsCallWithoutNumber: true } ? alert.Alert.Party : way.Recipient;

    /// <summary>The first moment, not before the one given, at which what is made out for an address may go there.</summary>
    public Instant NextAllowed(AlertRow alert, Delivery delivery, Instant from)
    {
        var party = directory.Find(delivery.Recipient);
        if (shelf.VersionFor(alert)?.Planner.Rulebook is not { } rulebook) return from;
        var point = party?.ContactPoints.FirstOrDefault(p => p.Kind == UsablePoints.KindOf(delivery.Channel) && p.Address == delivery.Address);
        var breaksThrough = BreaksThrough(rulebook, alert);
        return Next(party, point?.Hours, rulebook, breaksThrough, !breaksThrough, from);
    }

    /// <summary>
    /// How well an alert goes to a contact point at a moment, less being better: somebody is there; nobody is, but it may go all the same; it may not.
    /// </summary>
    public int RankOf(DirectoryParty party, ContactPoint point, AlertRow alert, Instant at)
    {
        if (!HasHoursOfPoints(party) || shelf.VersionFor(alert)?.Planner.Rulebook is not { } rulebook) return 0;
        var breaksThrough = BreaksThrough(rulebook, alert);
        if (Next(party, point.Hours, rulebook, breaksThrough, heedsHours: true, at) == at) return 0;
        return breaksThrough && Next(party, point.Hours, rulebook, breaksThrough, heedsHours: false, at) == at ? 1 : 2;
    }

    // Without hours of its own one point is as good as another, and the party's hours decide once for all of them.
    private static bool HasHoursOfPoints(DirectoryParty? party)
    {
        foreach (var point in party?.ContactPoints ?? [])
        {
            if (point.Hours is not null) return true;
        }

        return false;
    }

    private Instant Next(DirectoryParty? party, PointHours? own, Rulebook rulebook, bool breaksThrough, bool heedsHours, Instant from)
    {
        var quiet = breaksThrough ? null : rulebook.Quiet;
        var open = !heedsHours || party is null || (own is null && party.Hours.IsEmpty) ? null : new OpenRanges(party, own, rulebook, tables);
        var avoid = own is null ? party?.Avoid : null;
        if (quiet is null && open is null && avoid is null) return from;

        var moment = from;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = EndOfQuiet(moment, quiet, rulebook.Zone);
            next = EndOfAvoided(next, avoid, rulebook.Zone);
            next = open?.NextOpen(next) ?? next;
            if (next == moment) return moment;
            moment = next;
        }

        return from;
    }

    private static bool BreaksThrough(Rulebook rulebook, AlertRow alert) =>
        rulebook.Quiet is { } quiet && Wording.RuleOf(rulebook, alert.Alert.Duty.Duty) is { } duty && quiet.BreaksThrough.Contains(duty.Severity);

    private static Instant EndOfQuiet(Instant moment, QuietHours? quiet, DateTimeZone zone)
    {
        if (quiet is null || quiet.From == quiet.To) return moment;
        var local = moment.InZone(zone).LocalDateTime;
        var overMidnight = quiet.From > quiet.To;
        var inside = overMidnight
            ? local.TimeOfDay >= quiet.From || local.TimeOfDay < quiet.To
            : local.TimeOfDay >= quiet.From && local.TimeOfDay < quiet.To;
        if (!inside) return moment;
        var day = overMidnight && local.TimeOfDay >= quiet.From ? local.Date.PlusDays(1) : local.Date;
        return zone.AtLeniently(day + quiet.To).ToInstant();
    }

    private static Instant EndOfAvoided(Instant moment, OpeningHours? avoid, DateTimeZone zone)
    {
        if (avoid is null) return moment;
        var local = moment.InZone(zone).LocalDateTime;
        foreach (var range in avoid.On(local.DayOfWeek))
        {
            if (!range.Contains(local.TimeOfDay)) continue;
            return range.To == LocalTime.Midnight
                ? zone.AtStartOfDay(local.Date.PlusDays(1)).ToInstant()
                : zone.AtLeniently(local.Date + range.To).ToInstant();
        }

        return moment;
    }
}
