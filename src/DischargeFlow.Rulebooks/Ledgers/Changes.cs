using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>
/// Change notices and retractions: nobody plans them, they follow from comparing what each recipient was last told with what is now so.
/// </summary>
internal sealed class Changes(
    ImmutableSortedDictionary<string, LedgerAlert>.Builder alerts, ImmutableSortedDictionary<string, Telling>.Builder tellings, Plan plan, Instant recorded)
{
    /// <summary>Whether a kind is one that follows from what was told.</summary>
    public static bool IsChange(AlertKind kind) => kind is AlertKind.Change or AlertKind.Retraction;

    /// <summary>The key of the n-th message of this sort to one party on one duty.</summary>
    public static string KeyOf(string telling, int number) => Telling.KeyOfChange(telling, number);

    public void Bring()
    {
        var duties = plan.Duties.ToDictionary(d => d.Key);
        foreach (var telling in tellings.Values.ToList())
        {
            if (telling.Duty.CaseKey != plan.CaseKey || telling.Duty.Rulebook != plan.Rulebook.Name) continue;
            Bring(telling, duties.GetValueOrDefault(telling.Duty));
        }
    }

    private void Bring(Telling telling, PlannedDuty? duty)
    {
        var now = Showing.To(telling.Role, telling.Party, duty, recorded);
        var decision = TellingChange.Decide(telling.Shown, duty, now, recorded, telling.Role, telling.Party, WasSent);
        if (decision.Silently is { } silent) tellings[telling.Key] = telling with { Shown = silent };
        var key = KeyOf(telling.Key, telling.Number + 1);
        var pending = alerts.GetValueOrDefault(key);
        if (pending is not null && !PlannedAlerts.IsPending(pending.State) && pending.State != AlertState.Withdrawn) return;
        if (decision.Kind is not { } kind || AnAlertGoesOutAnyway(telling) || MustNotHear(telling.Party, duty))
        {
            if (pending is not null && PlannedAlerts.IsPending(pending.State)) alerts[key] = pending with { State = AlertState.Withdrawn };
            return;
        }

        var at = pending is not null && PlannedAlerts.IsPending(pending.State) ? pending.At : recorded + plan.Rulebook.TellChangesAfter;
        alerts[key] = new()
        {
            Key = new(key),
            Duty = telling.Duty,
            Kind = kind,
            Step = "",
            Role = telling.Role,
            Party = telling.Party,
            At = at,
            State = pending is { State: AlertState.Retry or AlertState.Held } ? pending.State : AlertState.Planned,
            Late = false,
            Shown = now,
        };
    }

    /// <summary>While consent blocks a duty, nobody outside hears of it: not a change, not even a retraction.</summary>
    public static bool MustNotHear(PartyId party, PlannedDuty? duty) => duty is { NothingLeaves: true } && !duty.IsInside(party);

    private bool WasSent(string key) => alerts.TryGetValue(key, out var row) && row.State is AlertState.Sent or AlertState.Acknowledged;

    private bool AnAlertGoesOutAnyway(Telling telling) =>
        alerts.Values.Any(a => a.Duty == telling.Duty && a.Role == telling.Role && a.Party == telling.Party && !IsChange(a.Kind)
            && PlannedAlerts.IsPending(a.State) && a.At <= recorded);
}
