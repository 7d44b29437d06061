using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks whom a duty tells, and when.</summary>
internal sealed class StepChecks(Rulebook rulebook, Outline outline, FindingList findings)
{
    private readonly ReachReckoning _reach = new(rulebook);

    public void Check(Duty duty)
    {
        if (duty.Tell.IsEmpty && !outline.Has(duty.Name, "tell")) findings.Add(FindingTable.NobodyTold, duty.Place);
        foreach (var step in duty.Tell)
        {
            if (step.Kind == AlertKind.Reminder && IsNeverBeforeDue(step.At, duty)) findings.Add(FindingTable.ReminderTooLate, step.Place);
            if (step.Kind == AlertKind.Escalation && step.Roles.All(r => r == "owner" || r == duty.Owner)) findings.Add(FindingTable.EscalationToOwner, step.Place);
            if (duty.Ends.FirstOrDefault(e => !e.Stops && _reach.IsAlwaysBefore(e.Phrase, step.At, duty)) is { } end)
                findings.Add(FindingTable.StepAfterEnd, step.Place, PhraseWords.Of(end.Phrase));
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
                null => true,
                ClockEdge.At clock => Time(due.Clock) is { } limit && clock.Time >= limit,
                _ => false,
            },
            Offset.Span { Before: false, Count: > 0 } => true,
            Offset.DayOf { Number: > 1 } => true,
            _ => false,
        };
    }

    private void Quiet(Step step, Duty duty)
    {
        if (rulebook.Quiet is not { } quiet || quiet.BreaksThrough.Contains(duty.Severity) || Time(step.At.Clock) is not { } time) return;
        var isQuiet = quiet.From < quiet.To ? time >= quiet.From && time < quiet.To : time >= quiet.From || time < quiet.To;
        if (isQuiet) findings.Add(FindingTable.InQuietHours, step.At.Place, Words(time), Words(quiet.From), Words(quiet.To), duty.Severity.ToString().ToLowerInvariant());
    }

    private static LocalTime? Time(ClockEdge? clock) => clock switch { ClockEdge.At at => at.Time, ClockEdge.By by => by.Time, _ => null };

    private static string Words(LocalTime time) => $"{time:HH':'mm}";
}
