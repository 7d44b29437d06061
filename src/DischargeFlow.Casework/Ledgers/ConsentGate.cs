using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>Which alerts may not leave the owner's organization while consent is refused or missing: none of a blocked duty, not even a retraction.</summary>
internal static class ConsentGate
{
    /// <summary>The keys of the alerts that are blocked, and the ledger in which those that no longer are go out again.</summary>
    public static HashSet<string> BlockedAlerts(Ledger ledger, Plan plan, DirectoryExtract directory, Instant now, out Ledger released)
    {
        released = ledger;
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        var blockedDuties = plan.Duties.Where(d => d.StateAt(now) == DutyState.Blocked).ToDictionary(d => d.Key);
        if (blockedDuties.Count == 0 && ledger.Alerts.All(a => a.Value.State != AlertState.Held)) return blocked;
        var alerts = ledger.Alerts;
        foreach (var (key, alert) in ledger.Alerts)
        {
            if (alert.State is AlertState.Sent or AlertState.Acknowledged) continue;
            if (blockedDuties.TryGetValue(alert.Duty, out var duty) && IsOutside(alert.Party, duty.Owner, directory)) blocked.Add(key);
            else if (alert.State == AlertState.Held) alerts = alerts.SetItem(key, alert with { State = AlertState.Planned });
        }

        released = ledger with { Alerts = alerts };
        return blocked;
    }

    private static bool IsOutside(PartyId? party, PartyId? owner, DirectoryExtract directory)
    {
        if (party is not { } told || owner is not { } owes) return true;
        return OrganizationOf(told, directory) != OrganizationOf(owes, directory);
    }

    private static PartyId OrganizationOf(PartyId party, DirectoryExtract directory) => directory.Find(party)?.Organization ?? party;
}
