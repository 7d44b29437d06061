using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Outboxes;

namespace DischargeFlow.Web.ToDos;

/// <summary>Reads what waits for a person.</summary>
public sealed class ToDoReader(IStore store, OutboxReader outbox)
{
    private const int Shown = 100;

    /// <summary>The most that <see cref="Count"/> counts.</summary>
    public const int CountedUpTo = 20;

    /// <summary>What waits for one party, or for everybody, as far as an organization sees it; null for all.</summary>
    public ToDoModel Read(PartyId? doer, PartyId? seenBy) => store.Read(session =>
    {
        var dead = session.Outbox(new OutboxFilter(null, DeliveryState.Dead, SeenBy: seenBy), new PageRequest(1, Shown));
        var waiting = session.Outbox(new OutboxFilter(null, DeliveryState.ToDo, doer, seenBy), new PageRequest(1, Shown));
        return new ToDoModel(
            doer,
            [.. dead.Lines.Select(d => new ToDoLine(d, outbox.Tells(session, d)))],
            [.. waiting.Lines.OrderBy(d => d.Created).Select(d => new ToDoLine(d, outbox.Tells(session, d)))],
            dead.HasMore || waiting.HasMore,
            session.Directory)
        {
            Misdirected = doer is null ? Misdirected(session, seenBy) : [],
        };
    });

    /// <summary>Whether an organization sees a report of a wrong address; null sees all.</summary>
    public bool Sees(string misdirection, PartyId? seenBy) => store.Read(session => Misdirected(session, seenBy).Any(m => m.Id == misdirection));

    private static ImmutableArray<Misdirection> Misdirected(IReadSession session, PartyId? seenBy) =>
    [
        .. session.Misdirections.Where(m => m.WaitsForTelling && m.Case is { } number && session.FindCase(number) is { } found
            && (seenBy is not { } organization || session.Sees(organization, found))),
    ];

    /// <summary>How much waits, counted no further than <see cref="CountedUpTo"/>.</summary>
    public int Count(PartyId? seenBy) => store.Read(session =>
        Misdirected(session, seenBy).Length
        + session.Outbox(new OutboxFilter(null, DeliveryState.Dead, SeenBy: seenBy), new PageRequest(1, CountedUpTo)).Lines.Length
        + session.Outbox(new OutboxFilter(null, DeliveryState.ToDo, SeenBy: seenBy), new PageRequest(1, CountedUpTo)).Lines.Length);
}
