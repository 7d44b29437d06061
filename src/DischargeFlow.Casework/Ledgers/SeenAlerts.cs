using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>Marks what was sent as acknowledged once its party says that it has seen it, and as sent again when that is retracted.</summary>
internal static class SeenAlerts
{
    public static void Follow(IWriteSession session, CaseRecord @case, ImmutableArray<Entry> history, IEnumerable<Entry> added)
    {
        var said = added.Where(e => e.Content is EntryContent.Acknowledged).Select(e => (EntryContent.Acknowledged)e.Content).ToArray();
        if (said.Length == 0 && !added.Any(e => TakesBack(e, history))) return;
        var standing = new EffectiveHistory(history).Entries.Select(e => e.Content).OfType<EntryContent.Acknowledged>().ToArray();
        foreach (var alert in session.AlertsOf(@case))
        {
            if (alert.Alert.State == AlertState.Sent && said.Any(a => IsAbout(a, alert, session)))
                AlertGate.Move(session, alert, AlertState.Acknowledged, "");
            else if (alert.Alert.State == AlertState.Acknowledged && !standing.Any(a => IsAbout(a, alert, session)))
                AlertGate.Move(session, alert, AlertState.Sent, "the acknowledgement was retracted");
        }
    }

    private static bool TakesBack(Entry entry, ImmutableArray<Entry> history) =>
        entry.Content is EntryContent.Retracts retraction
        && history.FirstOrDefault(e => e.Sequence == retraction.Entry)?.Content is EntryContent.Acknowledged or EntryContent.Retracts;

    private static bool IsAbout(EntryContent.Acknowledged said, AlertRow alert, IWriteSession session) =>
        said.Duty == alert.Alert.Duty.Duty
        && (said.Of is null || string.Equals(said.Of, alert.Alert.Kind.ToString(), StringComparison.OrdinalIgnoreCase))
        && (said.By == alert.Alert.Role || (alert.Alert.Party is { } party && session.Directory.FindByCode(said.By)?.Id == party));
}
