using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// When a party may be contacted: not in the hours that it asks to avoid, and not in the rulebook's quiet hours, which the severities that the
/// rulebook names break through. Waiting delays the sending, never the evaluation.
/// </summary>
internal sealed class ContactWindow(IRulebookShelf shelf, DirectorySnapshot directory)
{
    // A week of avoided hours has fewer edges than this; whoever avoids every hour is told at once rather than never.
    private const int MostSteps = 64;

    /// <summary>The first moment, not before the one given, at which the alert may go to its party.</summary>
    public Instant NextAllowed(AlertRow alert, Instant from)
    {
        if (shelf.FindRulebook(alert.Ref.Rulebook)?.Planner.Rulebook is not { } rulebook) return from;
        var quiet = rulebook.Quiet is { } hours && !BreaksThrough(rulebook, hours, alert) ? hours : null;
        var avoid = alert.Alert.Party is { } party ? directory.Find(party)?.Avoid : null;
        if (quiet is null && avoid is null) return from;
        var moment = from;
        for (var step = 0; step < MostSteps; step++)
        {
            var next = EndOfAvoided(EndOfQuiet(moment, quiet, rulebook.Zone), avoid, rulebook.Zone);
            if (next == moment) return moment;
            moment = next;
        }

        return from;
    }

    private static bool BreaksThrough(Rulebook rulebook, QuietHours quiet, AlertRow alert) =>
        Wording.RuleOf(rulebook, alert.Alert.Duty.Duty) is { } duty && quiet.BreaksThrough.Contains(duty.Severity);

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
