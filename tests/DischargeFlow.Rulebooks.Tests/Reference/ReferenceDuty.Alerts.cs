using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

internal sealed partial class ReferenceDuty
{
    /// <summary>What is sent to whom, if nothing further is recorded.</summary>
    public ImmutableArray<PlannedAlert> Alerts
    {
        get
        {
            if (Known is not { } known || Start is not { } start) return [];
            var earliest = Instant.Max(known, start.Edge);
            var alerts = from step in of.Rule.Tell
                         from time in Times(step)
                         from alert in Criterion == Verdict.Unknown ? Questions(step, time, earliest) : Alarms(step, time, earliest)
                         select alert;
            return [.. alerts.DistinctBy(a => a.Key)];
        }
    }

    /// <summary>The moment of a step and of its repetitions, numbered from 0.</summary>
    private IEnumerable<(int Number, Instant At)> Times(Step step)
    {
        var first = Now.Find(step.At);
        if (!first.IsKnown) yield break;
        var at = first.Moment.FirstInstantIn(Zone);
        yield return (0, at);
        for (var i = 1; step.Repeat is { } repeat && i <= repeat.AtMost; i++)
        {
            var local = at.InZone(Zone).LocalDateTime;
            yield return (i, repeat.Unit.Kind switch
            {
                UnitKind.Minutes => at + Duration.FromMinutes(i * repeat.Count),
                UnitKind.Hours => at + Duration.FromHours(i * repeat.Count),
                UnitKind.BusinessDays => Zone.AtLeniently(
                    Now.BusinessDays(local.Date, i * repeat.Count, before: false, stay.Rulebook.DaysOf) + local.TimeOfDay).ToInstant(),
                UnitKind.Weeks => Zone.AtLeniently(local.PlusWeeks(i * repeat.Count)).ToInstant(),
                _ => Zone.AtLeniently(local.PlusDays(i * repeat.Count)).ToInstant(),
            });
        }
    }

    private IEnumerable<PlannedAlert> Alarms(Step step, (int Number, Instant At) time, Instant earliest)
    {
        var isNotice = step.Kind == AlertKind.Notice;
        var at = isNotice ? Instant.Max(time.At, earliest) : time.At;
        var passedOver = at < earliest;
        if (IsClosedBy(Instant.Max(at, earliest))) yield break;
        foreach (var (role, party) in step.Roles.Select(Now.Meant))
        {
            if (!Now.MayLeave && Now.IsOutside(role, party)) continue;
            if (step.Until == StepUntil.Acknowledged && WasSeen(step.Kind, role, party, at)) continue;
            yield return Alert(step.Kind, step, time.Number, at, role, party, passedOver);
        }
    }

    /// <summary>While the criterion is unknown, notices and reminders become questions to the owner.</summary>
    private IEnumerable<PlannedAlert> Questions(Step step, (int Number, Instant At) time, Instant earliest)
    {
        if (step.Kind == AlertKind.Escalation) yield break;
        var at = step.Kind == AlertKind.Notice ? Instant.Max(time.At, earliest) : time.At;
        if (IsClosedBy(Instant.Max(at, earliest))) yield break;
        var (role, party) = Now.Meant(of.Rule.Owner);
        if (!Now.MayLeave && Now.IsOutside(role, party)) yield break;
        if (step.Until == StepUntil.Acknowledged && WasSeen(step.Kind, role, party, at)) yield break;
        yield return Alert(AlertKind.Question, step, time.Number, at, role, party, at < earliest);
    }

    private PlannedAlert Alert(AlertKind kind, Step step, int number, Instant at, string role, PartyId? party, bool passedOver) => new()
    {
        Key = new AlertKey($"{kind}|{Key}|{step.Text}|{number}|{party?.Value ?? role}|{(step.Kind == AlertKind.Notice ? "" : Due?.Edge)}"),
        Kind = kind,
        Step = step.Text,
        At = at,
        Role = role,
        Party = party,
        PassedOver = passedOver,
    };

    /// <summary>Whether the party had said by a moment that it saw what it was told of this kind, since the shown values are what they are.</summary>
    private bool WasSeen(AlertKind kind, string role, PartyId? party, Instant moment) => stay.Said.Any(s =>
        s.Content is EntryContent.Acknowledged seen && IsThis(seen.Duty)
        && (seen.Of is null || string.Equals(seen.Of, kind.ToString(), StringComparison.OrdinalIgnoreCase))
        && (seen.By == role || seen.By == party?.Value)
        && s.Happened.FirstInstantIn(Zone) <= moment && s.Happened.FirstInstantIn(Zone) >= Known);
}
