using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// When a party may be contacted: while it is open, not in the hours that it asks to avoid, and not in the rulebook's quiet hours. The severities
/// that the rulebook names break through closed and quiet hours, not through what the party asks for. Waiting delays the sending, never the
/// evaluation.
/// </summary>
internal sealed class ContactWindow(IRulebookShelf shelf, DirectorySnapshot directory, ClosedDayTables tables)
{
    // Whoever is closed for so long, or avoids every hour, is told at once rather than never.
    private const int MostSteps = 200;

    /// <summary>The first moment, not before the one given, at which the alert may go to its party.</summary>
    public Instant NextAllowed(AlertRow alert, Instant from)
    {
        if (shelf.VersionFor(alert)?.Planner.Rulebook is not { } rulebook) return from;
        var party = alert.Alert.Party is { } id ? directory.Find(id) : null;
        var breaksThrough = BreaksThrough(rulebook, alert);
        var quiet = breaksThrough ? null : rulebook.Quiet;
        var open = breaksThrough || party is null or { Hours.IsEmpty: true } ? null : new OpenRanges(party, rulebook, tables);
        if (quiet is null && open is null && party?.Avoid is null) return from;

        var moment = from;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = EndOfQuiet(moment, quiet, rulebook.Zone);
            next = EndOfAvoided(next, party?.Avoid, rulebook.Zone);
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
