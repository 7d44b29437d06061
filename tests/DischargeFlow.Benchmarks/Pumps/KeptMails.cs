using System.Collections.Concurrent;
using DischargeFlow.Casework.Deliveries;

namespace DischargeFlow.Benchmarks.Pumps;

/// <summary>Takes every mail over at once and remembers when it came.</summary>
internal sealed class KeptMails(Func<NodaTime.Instant> now) : IMailTransport
{
    private readonly ConcurrentQueue<(OutgoingMail Mail, NodaTime.Instant At)> _mails = new();

    public IReadOnlyCollection<(OutgoingMail Mail, NodaTime.Instant At)> Mails => _mails;

    public Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        _mails.Enqueue((mail, now()));
        return Task.FromResult(new SendResult(SendOutcome.Accepted, "250 kept"));
    }
}
