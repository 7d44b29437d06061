using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>Messages as they went out, or as they wait.</summary>
public interface IOutbox
{
    /// <summary>All deliveries, the latest first; of one recipient or in one state when asked.</summary>
    Page<Delivery> Outbox(OutboxFilter filter, PageRequest page);
}

/// <summary>Which deliveries. Null asks for all.</summary>
/// <param name="Recipient">To one party.</param>
/// <param name="State">In one state: <see cref="DeliveryState.Dead"/> for dead letters, <see cref="DeliveryState.ToDo"/> for fax sheets and calls.</param>
/// <param name="Doer">To be done by one party.</param>
/// <param name="SeenBy">Only those that an organization sees (<see cref="ISight"/>).</param>
public sealed record OutboxFilter(PartyId? Recipient = null, DeliveryState? State = null, PartyId? Doer = null, PartyId? SeenBy = null);
