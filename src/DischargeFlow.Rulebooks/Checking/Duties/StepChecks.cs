using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Reading;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks whom a duty tells, and when.</summary>
internal sealed class StepChecks(Rulebook rulebook, Outline outline, Demonstrator? demonstrator, FindingList findings)
{
    private readonly ReachReckoning _reach = new(rulebook);
    private readonly DayKind _days = new(rulebook);

    public void Check(Duty duty)
    {
        if (duty.Tell.IsEmpty && !outline.Has(duty.Name, "tell")) findings.Show(FindingTable.NobodyTold, duty.Place, Started(duty, new("始まっても、だれにも知らせません。", "It starts, and nobody is told."), d => d.Alerts.IsEmpty), demonstrator);
        foreach (var step in duty.Tell)
        {
            if (step.Kind == AlertKind.Reminder && IsNeverBeforeDue(step.At, duty))
            {
                findings.Show(FindingTable.ReminderTooLate, step.Place, Started(duty, new("この督促は、期限の前には届きません。", "The reminder does not come before the due moment."),
                    d => d.Due is { } due && d.Alerts.Any(a => a.Step == step.Text && a.At >= Minute(due))), demonstrator);
            }

            if (step.Kind == AlertKind.Escalation && GoesOnlyTo(duty.Owner, step))
            {
                findings.Show(FindingTable.EscalationToOwner, step.Place, Started(duty, new("上への報告が、務めを負う本人に届きます。", "The escalation comes to the one who owes the duty."),
                    d => d.Alerts.Any(a => a.Step == step.Text && a.Party is not null && a.Party == d.Owner)), demonstrator);
            }

            if (duty.Ends.FirstOrDefault(e => !e.Stops && _reach.IsAlwaysBefore(e.Phrase, step.At, duty)) is { } end)
            {
                findings.Show(FindingTable.StepAfterEnd, step.Place, Started(duty, new("この行の知らせは計画されません。務めがその前に終わります。", "Nothing is planned for this line: the duty ends before it."),
                    d => d.Ends is not null && d.Alerts.All(a => a.Step != step.Text)), demonstrator, PhraseWords.Of(end.Phrase));
            }

            if (step.Kind != AlertKind.Notice && IsBeforeStart(step.At, duty))
            {
                findings.Show(FindingTable.StepBeforeStart, step.Place, Started(duty, new("この行は始まりより前なので送られません。", "The line lies before the start and is not sent."),
                    d => d.Alerts.All(a => a.Step != step.Text || a.PassedOver)), demonstrator);
            }

            Quiet(step, duty);
        }
    }

    private bool IsNeverBeforeDue(Phrase at, Duty duty)
    {
        if (duty.Due is not { } due) return false;
        if (at.Anchor is not Anchor.Due) return _reach.IsAlwaysBefore(due, at, duty);
        return at.Offset switch
        {
            null => at.Clock switch
            {
                // On a due day it comes in the morning of that day.
                null => !_days.IsDay(due),
                ClockEdge.At clock => Time(due.Clock) is { } limit && clock.Time >= limit,
                _ => false,
            },
            Offset.Span { Before: false, Count: > 0 } => true,
            Offset.DayOf { Number: > 1 } => true,
            _ => false,
        };
    }

    /// <summary>A case in which the duty starts, and something is seen of it.</summary>
    private static Sought Started(Duty duty, Bilingual shows, Func<PlannedDuty, bool> seen) => new()
    {
        Shows = shows,
        Duties = [duty],
        Yes = duty.If is { } condition ? [condition] : [],
        IsSeen = plan => Seen.Any(plan, duty.Name, d => Seen.Starts(d) && seen(d)),
    };

    /// <summary>The last minute that is in time; a day's due moment is not counted in minutes.</summary>
    private static Instant Minute(Timing due) => due.Moment.IsDay ? due.Edge : due.Edge - Duration.FromMinutes(1);

    private bool GoesOnlyTo(string owner, Step step) => step.Roles.All(r => r == "owner" || Holders(r, 0).All(h => h == owner));

    /// <summary>The roles whose holders can be meant by a role.</summary>
    private IEnumerable<string> Holders(string role, int depth) => depth > 16 ? [role] : rulebook.Parties.FirstOrDefault(p => p.Name == role)?.Expression switch
    {
        PartyExpression.FirstOf first => first.Roles.SelectMany(r => Holders(r, depth + 1)),
        PartyExpression.Choose choose => choose.Lines.Select(l => l.Role).Append(choose.Otherwise).SelectMany(r => Holders(r, depth + 1)),
        _ => [role],
    };

    /// <summary>A line of a duty that counts back further than the due moment counts on, or that lies before the start by whole days.</summary>
    private bool IsBeforeStart(Phrase at, Duty duty)
    {
        if (_reach.IsAlwaysBefore(at, duty.Starts, duty)) return true;
        return at is { Anchor: Anchor.Due, Offset: Offset.Span { Before: true, Unit.Kind: UnitKind.BusinessDays } back }
            && duty.Due is { Offset: Offset.Span { Before: false, Unit.Kind: UnitKind.BusinessDays } on } due
            && (due.Anchor is Anchor.Start || due.Anchor == duty.Starts.Anchor) && duty.Starts.Offset is null && due.DaysOf == at.DaysOf && back.Count > on.Count;
    }

    private void Quiet(Step step, Duty duty)
    {
        if (rulebook.Quiet is not { } quiet || quiet.BreaksThrough.Contains(duty.Severity) || Time(step.At.Clock) is not { } time) return;
        var isQuiet = quiet.From < quiet.To ? time >= quiet.From && time < quiet.To : time >= quiet.From || time < quiet.To;
        if (!isQuiet || IsSentAtTheStart(step, duty)) return;
        var seen = Started(duty, new("知らせの時刻が静かな時間の中です。", "The message falls into the quiet hours."), d => d.Alerts.Any(a => a.Step == step.Text && a.At.InZone(rulebook.Zone).TimeOfDay == time));
        findings.Show(FindingTable.InQuietHours, step.At.Place, seen, demonstrator, Words(time), Words(quiet.From), Words(quiet.To), duty.Severity.ToString().ToLowerInvariant());
    }

    /// <summary>
    /// A notice for an hour of the day on which its duty starts: what starts later on that day tells at once, so that the hour holds nothing up. A duty that
    /// starts with the day waits for it.
    /// </summary>
    private bool IsSentAtTheStart(Step step, Duty duty) => step.Kind == AlertKind.Notice && !_days.IsDay(duty.Starts)
        && step.At.Offset is null && (step.At.Anchor is Anchor.Start || step.At.Anchor == duty.Starts.Anchor);

    private static LocalTime? Time(ClockEdge? clock) => clock switch { ClockEdge.At at => at.Time, ClockEdge.By by => by.Time, _ => null };

    private static string Words(LocalTime time) => $"{time:HH':'mm}";
}
