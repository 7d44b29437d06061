using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Deliveries;

/// <summary>Reads deliveries.</summary>
public interface IDeliveryReader
{
    /// <summary>The delivery with an id, or null.</summary>
    Delivery? FindDelivery(string id);

    /// <summary>The deliveries that told something of a case, the oldest first.</summary>
    ImmutableArray<Delivery> DeliveriesOf(CaseRecord @case);

    /// <summary>The alerts that are in a delivery now, as they stand, with what is known of their duties.</summary>
    ImmutableArray<AlertRow> AlertsIn(string delivery);

    /// <summary>The same without what is known of their duties: <see cref="AlertRow.Owner"/> and <see cref="AlertRow.DutyStates"/> are null.</summary>
    ImmutableArray<AlertRow> StandingIn(string delivery);

    /// <summary>Whether all alerts of a delivery are still claimed, consent keeps none of them from leaving, and its address is not stopped.</summary>
    bool MayLeave(string delivery);
}

/// <summary>Writes deliveries.</summary>
public interface IDeliveryWriter
{
    /// <summary>Adds a frozen delivery.</summary>
    void AddDelivery(Delivery delivery);

    /// <summary>Writes state, attempts, moments and reply; words, address, alerts and Message-ID never change.</summary>
    void WriteDelivery(Delivery delivery);

    /// <summary>Claims deliveries whose next attempt is due and that no lease holds.</summary>
    /// <param name="due">Now, on the clock of the cases.</param>
    /// <param name="realNow">Now, on the real clock: leases that ran out do not count.</param>
    /// <param name="leaseUntil">Until when, on the real clock, they belong to the caller.</param>
    /// <param name="limit">At most so many.</param>
    ImmutableArray<Delivery> ClaimDeliveries(Instant due, Instant realNow, Instant leaseUntil, int limit);

    /// <summary>Ends the leases of all deliveries; how many there were.</summary>
    int EndLeases();
}
