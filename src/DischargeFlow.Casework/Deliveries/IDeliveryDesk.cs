using DischargeFlow.Casework.Recording;

namespace DischargeFlow.Casework.Deliveries;

/// <summary>
/// What a person does with a delivery: ticks a fax or a call as done, tries a dead letter again, or closes it. Each in one unit of work, on the
/// audit. Throws <see cref="Refusals.RefusedException"/> when there is no such delivery, or when its state does not allow it.
/// </summary>
public interface IDeliveryDesk
{
    /// <summary>
    /// A person told the recipient: a fax sheet was sent, a call was made (<see cref="DeliveryState.ToDo"/>), or a dead letter was dealt with
    /// by telephone (<see cref="DeliveryState.Dead"/>). Its alerts count as sent now. Done before: nothing changes.
    /// </summary>
    Task DoneAsync(string delivery, Requester requester, CancellationToken cancellationToken = default);

    /// <summary>A dead letter is tried again at once, to the address that the directory holds now, as a new delivery.</summary>
    Task RetryAsync(string delivery, Requester requester, CancellationToken cancellationToken = default);
}
