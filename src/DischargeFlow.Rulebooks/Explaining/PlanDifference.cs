using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>How one duty stood at a past moment, and how it stands now.</summary>
/// <param name="Then">The duty as the plan had it then; null when it had none.</param>
/// <param name="Now">The duty as the plan has it now; null when it has none.</param>
/// <param name="StateThen">Its state then; not applicable when the plan had none.</param>
/// <param name="StateNow">Its state now.</param>
/// <param name="Gone">Messages that were still to come then and are planned no more.</param>
/// <param name="Added">Messages planned now for after that moment, of which nothing was planned then.</param>
/// <param name="Moved">Messages planned then and now, at another moment.</param>
public sealed record PlanDifference(
    PlannedDuty? Then,
    PlannedDuty? Now,
    DutyState StateThen,
    DutyState StateNow,
    ImmutableArray<PlannedAlert> Gone,
    ImmutableArray<PlannedAlert> Added,
    ImmutableArray<(PlannedAlert Then, PlannedAlert Now)> Moved)
{
    /// <summary>The duty, as one of the two plans has it.</summary>
    public PlannedDuty Duty => Now ?? Then!;

    /// <summary>Whether its due moment is another one.</summary>
    public bool DueMoved => Then?.Due?.Edge != Now?.Due?.Edge;

    /// <summary>What differs between a plan as it stood and the plan now, in the order of the rulebook; duties that stand as they stood are left out.</summary>
    /// <param name="then">The plan on what was recorded up to the past moment.</param>
    /// <param name="at">The past moment.</param>
    /// <param name="now">The plan on everything.</param>
    /// <param name="today">The present moment.</param>
    public static ImmutableArray<PlanDifference> Between(Plan then, Instant at, Plan now, Instant today) =>
    [
        .. now.Duties.Select(d => d.Key).Union(then.Duties.Select(d => d.Key))
            .Select(key => Of(then.Duties.FirstOrDefault(d => d.Key == key), at, now.Duties.FirstOrDefault(d => d.Key == key), today))
            .Where(d => d.StateThen != d.StateNow || d.DueMoved || !d.Gone.IsEmpty || !d.Added.IsEmpty || !d.Moved.IsEmpty),
    ];

    private static PlanDifference Of(PlannedDuty? then, Instant at, PlannedDuty? now, Instant today)
    {
        var before = ToCome(then, at);
        var after = ToCome(now, at);
        var pairs = before.Join(after, Subject, Subject, (b, a) => (Then: b, Now: a)).ToImmutableArray();
        return new(
            then, now, then?.StateAt(at) ?? DutyState.NotApplicable, now?.StateAt(today) ?? DutyState.NotApplicable,
            [.. before.ExceptBy(pairs.Select(p => p.Then.Key), a => a.Key)],
            [.. after.ExceptBy(pairs.Select(p => p.Now.Key), a => a.Key)],
            [.. pairs.Where(p => p.Then.At != p.Now.At)]);
    }

    private static ImmutableArray<PlannedAlert> ToCome(PlannedDuty? duty, Instant at) =>
        duty is null ? [] : [.. duty.Alerts.Where(a => !a.PassedOver && a.At > at).DistinctBy(Subject)];

    // The same step to the same holder is the same message, whatever its moment; repetitions differ in their keys only.
    private static (string, AlertKind, string, Histories.PartyId?, string) Subject(PlannedAlert alert) =>
        (alert.Step, alert.Kind, alert.Role, alert.Party, Repetition(alert.Key.Value));

    private static string Repetition(string key) => key.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? key[hash..key.IndexOf('|', hash)] : "";
}
