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
        var wanted = new HashSet<string>(alerts.Count, StringComparer.Ordinal);
        foreach (var duty in plan.Duties)
        {
            foreach (var planned in duty.Alerts) wanted.Add(planned.Key.Value);
        }

        List<LedgerAlert>? gone = null;
        foreach (var (key, alert) in alerts)
        {
            if ((IsPending(alert.State) || alert.State == AlertState.PassedOver) && !Changes.IsChange(alert.Kind) && !wanted.Contains(key)) (gone ??= []).Add(alert);
        }

        foreach (var alert in gone ?? []) alerts[alert.Key.Value] = alert with { State = AlertState.Withdrawn };
    }

    /// <summary>Not yet on its way: what the plan says still decides.</summary>
    public static bool IsPending(AlertState state) => state is AlertState.Planned or AlertState.Retry or AlertState.Held;

    private static void Bring(
        ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts, PlannedDuty duty, PlannedAlert planned, Instant recorded, List<PlannedAlert> late)
    {
        var before = alerts.GetValueOrDefault(planned.Key.Value);
        switch (AlertBringing.Decide(planned, before?.State, before?.At ?? default, before?.Late ?? false, recorded))
        {
            case Bringing.PassOver:
                alerts[planned.Key.Value] = Row(duty, planned, planned.At, AlertState.PassedOver, false);
                break;
            case Bringing.Plan:
                alerts[planned.Key.Value] = Row(duty, planned, planned.At, AlertState.Planned, false);
                break;
            case Bringing.Renew:
                // What waits for the recipient's hours keeps its moment, unless the rule now plans a later one.
                alerts[planned.Key.Value] = before! with { At = planned.At >= recorded ? planned.At : before.At, Shown = Showing.Of(duty, planned) };
                break;
            case Bringing.IsLate:
                late.Add(planned);
                break;
        }
    }

    private static void BringLate(ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts, PlannedDuty duty, List<PlannedAlert> late, Instant recorded)
    {
        foreach (var planned in late)
        {
            alerts[planned.Key.Value] = LateAlerts.Matter(duty, recorded) && LateAlerts.IsLatest(planned, late)
                ? Row(duty, planned, recorded, AlertState.Planned, true)
                : Row(duty, planned, planned.At, AlertState.PassedOver, true);
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
