using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Web.Outboxes;

/// <summary>Reads messages for the pages.</summary>
public sealed class OutboxReader(IStore store, IRulebookShelf shelf)
{
    private const int LongestId = 100;

    /// <summary>One page of messages.</summary>
    public OutboxModel Read(OutboxFilter filter, int page) => store.Read(session =>
    {
        var found = session.Outbox(filter, new PageRequest(page));
        return new OutboxModel(filter, found.Lines, found.Number, found.HasMore, session.Directory);
    });

    /// <summary>One message; null when there is none with the id that the organization sees (null sees all).</summary>
    public LetterModel? Find(string id, PartyId? seenBy) => id.Length > LongestId ? null : store.Read(session =>
        session.FindDelivery(id) is { } delivery && (seenBy is not { } organization || session.Sees(organization, delivery)) ? new LetterModel(delivery, Tells(session, delivery), session.Directory) : null);

    /// <summary>What a message tells.</summary>
    public ImmutableArray<ToldDuty> Tells(IReadSession session, Delivery delivery) =>
    [
        .. delivery.Alerts.GroupBy(a => a.Ref.CaseId).SelectMany(group =>
        {
            if (session.FindCaseById(group.Key) is not { } found) return [];
            var rows = session.AlertsOf(found).ToDictionary(r => r.Ref);
            return group.Select(a => rows.GetValueOrDefault(a.Ref)).OfType<AlertRow>().Select(row => new ToldDuty(
                found.Number,
                LabelOf(row),
                row.Alert.Kind,
                row.Delivery is { } other && other != delivery.Id ? session.FindDelivery(other) : null));
        }),
    ];

    private Bilingual LabelOf(AlertRow row)
    {
        var duty = row.Alert.Duty.Duty;
        return shelf.VersionFor(row)?.Planner.Rulebook.Duties.FirstOrDefault(d => d.Name == duty)?.Label ?? new(duty, duty);
    }
}
