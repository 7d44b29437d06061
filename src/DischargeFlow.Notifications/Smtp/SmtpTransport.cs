using System.Net.Mail;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Mailing;
using Polly;
using Polly.Retry;

namespace DischargeFlow.Notifications.Smtp;

/// <summary>
/// Hands mails to an SMTP server: STARTTLS unless it is switched off by name, AUTH LOGIN, a few kept connections. A mail whose body never
/// left is refused for now; one whose body left without an answer is of unknown fate.
/// </summary>
public sealed class SmtpTransport : IMailTransport, IDisposable
{
    // For a client to fall silent once its connection is taken away.
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(2);

    private readonly MailSettings _settings;
    private readonly TimeProvider _time;
    private readonly KeptConnections _connections;
    private readonly ResiliencePipeline<Attempt> _attempts;

    /// <summary>Opens no connection yet.</summary>
    public SmtpTransport(MailSettings settings, TimeProvider time)
    {
        _settings = settings;
        _time = time;
        _connections = new(settings, time);
        _attempts = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                // The server may have closed a kept connection: that says nothing about the mail, and a new connection is tried at once.
                ShouldHandle = new PredicateBuilder<Attempt>().HandleResult(a => a.ConnectionWasStale),
                MaxRetryAttempts = settings.Connections,
                Delay = TimeSpan.Zero,
            })
            .Build();
    }

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Letterhead.Fault(mail) is { } fault) return new(SendOutcome.RefusedForGood, fault);
        var attempt = await _attempts.ExecuteAsync(async token => await TryAsync(mail, token), cancellationToken);
        return attempt.Result;
    }

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    private async Task<Attempt> TryAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var kept = await _connections.TakeAsync(cancellationToken);
        var sound = false;
        try
        {
            using var message = SmtpMessage.Of(mail, _settings, out var body);
            var sending = kept.Client.SendMailAsync(message, CancellationToken.None);
            try
            {
                await sending.WaitAsync(_settings.Timeout, _time, cancellationToken);
                sound = true;
                return new(new(SendOutcome.Accepted, "250"), false);
            }
            catch (Exception e) when (e is not (TimeoutException or OperationCanceledException))
            {
                var result = SmtpAnswer.Read(e, mail.To, body.WasRead);
                var answered = e is SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure };
                return new(result, kept.IsUsed && !answered && !body.WasRead);
            }
            catch (Exception e) when (e is TimeoutException or OperationCanceledException)
            {
                // The client does not heed a cancellation while it waits for an answer; taking its connection away ends it.
                kept.Client.Dispose();
                var silent = await Task.WhenAny(sending, Task.Delay(Aftermath, _time, CancellationToken.None)) == sending;
                cancellationToken.ThrowIfCancellationRequested();
                return new(
                    new(
                        body.WasRead || !silent ? SendOutcome.FateUnknown : SendOutcome.RefusedForNow,
                        $"The server did not answer within {_settings.Timeout.TotalSeconds:0} s."),
                    false);
            }
        }
        finally
        {
            if (sound) _connections.Keep(kept);
            else _connections.Drop(kept);
        }
    }

    private readonly record struct Attempt(SendResult Result, bool ConnectionWasStale);
}
