using DischargeFlow.Casework.Deliveries;

namespace DischargeFlow.Demonstrations;

/// <summary>
/// Hands mails on as another transport does, but for one office of the region, whose mailbox its server does not know any more: what happens to a
/// message that is refused for good can be looked at.
/// </summary>
internal sealed class GoneMailbox(IMailTransport others) : IMailTransport, IDisposable
{
    private static readonly string Address = Region.Parties.Single(p => p.Id == Region.Minamo).ContactPoints[0].Address;

    /// <inheritdoc/>
    public Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => mail.To == Address
        ? Task.FromResult(new SendResult(SendOutcome.RefusedForGood, $"550 5.1.1 <{Address}>: Recipient address rejected: User unknown"))
        : others.SendAsync(mail, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => (others as IDisposable)?.Dispose();
}
