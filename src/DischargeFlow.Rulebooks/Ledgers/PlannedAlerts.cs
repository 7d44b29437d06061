using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>Brings the alerts that the rule plans into the ledger; change notices and retractions are not among them.</summary>
internal static class PlannedAlerts
{
    /// <summary>Brings the alerts of a plan, but for those of duties that stand in the settled plan as the same objects.</summary>
    public static void Bring(ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts, Plan plan, Instant recorded, Plan? settled)
    {
        var known = settled is not null && settled.Duties.Length == plan.Duties.Length ? settled.Duties.AsSpan() : default;
        var late = new List<PlannedAlert>();
        var isNew = known.IsEmpty;
        for (var i = 0; i < plan.Duties.Length; i++)
        {
            var duty = plan.Duties[i];
            if (i < known.Length && ReferenceEquals(known[i], duty)) continue;
            isNew = true;
            foreach (var planned in duty.Alerts) Bring(alerts, duty, planned, recorded, late);
            BringLate(alerts, duty, late, recorded);
            late.Clear();
        }

        if (isNew) WithdrawUnplanned(alerts, plan);
    }

    private static void WithdrawUnplanned(ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts, Plan plan)
    {
        var wanted = plan.Duties.SelectMany(d => d.Alerts, (_, a) => a.Key.Value).ToHashSet();
        var gone = alerts.Values.Where(a => !Changes.IsChange(a.Kind) && (IsPending(a.State) || a.State == AlertState.PassedOver) && !wanted.Contains(a.Key.Value)).ToList();
        foreach (var alert in gone) alerts[alert.Key.Value] = alert with { State = AlertState.Withdrawn };
    }

    /// <summary>Not yet on its way: what the plan says still decides.</summary>
    public static bool IsPending(AlertState state) => state is AlertState.Planned or AlertState.Retry or AlertState.Held;

    private static void Bring(
        ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts, PlannedDuty duty, PlannedAlert planned, Instant recorded, List<PlannedAlert> late)
    {
        var before = alerts.GetValueOrDefault(planned.Key.Value);
        if (before is not null && IsPending(before.State))
        {
            // What waits for the recipient's hours keeps its moment, unless the rule now plans a later one.
            if (planned.PassedOver) alerts[planned.Key.Value] = Row(duty, planned, planned.At, AlertState.PassedOver, false);
            else if (planned.At < recorded && before.At > recorded) late.Add(planned);
            else alerts[planned.Key.Value] = before with { At = planned.At >= recorded ? planned.At : before.At, Shown = Showing.Of(duty, planned) };
            return;
        }

        if (before is not null && before.State is not (AlertState.Withdrawn or AlertState.PassedOver)) return;
        if (planned.PassedOver) alerts[planned.Key.Value] = Row(duty, planned, planned.At, AlertState.PassedOver, false);
        else if (planned.At >= recorded) alerts[planned.Key.Value] = Row(duty, planned, planned.At, AlertState.Planned, false);
        else if (before is not { State: AlertState.PassedOver, Late: true }) late.Add(planned);
    }

    /// <summary>What (re)appears with a moment that has passed: each recipient gets the latest, now, if there is still something to do.</summary>
    private static void BringLate(ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts, PlannedDuty duty, List<PlannedAlert> late, Instant recorded)
    {
        if (late.Count == 0) return;
        var matters = duty.StateAt(recorded) is DutyState.Open or DutyState.Overdue or DutyState.Undecided;
        foreach (var recipient in late.GroupBy(a => (a.Role, a.Party)))
        {
            var latest = recipient.OrderBy(a => a.At).ThenBy(a => a.Key.Value, StringComparer.Ordinal).Last();
            foreach (var planned in recipient)
            {
                alerts[planned.Key.Value] = matters && planned == latest
                    ? Row(duty, planned, recorded, AlertState.Planned, true)
                    : Row(duty, planned, planned.At, AlertState.PassedOver, true);
            }
        }
    }

    private static LedgerAlert Row(PlannedDuty duty, PlannedAlert planned, Instant at, AlertState state, bool late) => new()
    {
        Key = planned.Key,
        Duty = duty.Key,
        Kind = planned.Kind,
        Step = planned.Step,
        Role = planned.Role,
        Party = planned.Party,
        At = at,
        State = state,
        Late = late,
        Shown = Showing.Of(duty, planned),
    };
}
