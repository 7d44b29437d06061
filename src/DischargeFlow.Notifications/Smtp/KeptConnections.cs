using System.Collections.Concurrent;
using System.Net;
using System.Net.Mail;
using DischargeFlow.Notifications.Mailing;

namespace DischargeFlow.Notifications.Smtp;

/// <summary>
/// A few clients, each with a connection that it keeps: one alone is held to some twenty mails a second by Nagle's algorithm and delayed
/// acknowledgement.
/// </summary>
internal sealed class KeptConnections(MailSettings settings, TimeProvider time) : IDisposable
{
    // Servers close idle connections after half a minute or more; we are earlier.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turns = new(settings.Connections);
    private readonly ConcurrentStack<Kept> _kept = [];

    /// <summary>Waits for a turn, and takes a client: the one used last, so that the others come to rest.</summary>
    public async Task<Kept> TakeAsync(CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        while (_kept.TryPop(out var kept))
        {
            if (time.GetElapsedTime(kept.UsedAt) < Idle) return kept with { IsUsed = true };
            kept.Client.Dispose();
        }

        return new(New(), 0, false);
    }

    /// <summary>Gives a client back whose connection is sound.</summary>
    public void Keep(Kept kept)
    {
        _kept.Push(kept with { UsedAt = time.GetTimestamp() });
        _turns.Release();
    }

    /// <summary>Gives a turn back; the client's connection is closed.</summary>
    public void Drop(Kept kept)
    {
        kept.Client.Dispose();
        _turns.Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_kept.TryPop(out var kept)) kept.Client.Dispose();
        _turns.Dispose();
    }

    private SmtpClient New() => new(settings.Host, settings.Port)
    {
        // EnableSsl means STARTTLS here, and that nothing is sent where the server does not offer it.
        EnableSsl = settings.Tls == TlsUse.Required,
        Credentials = settings.User.Length == 0 ? null : new NetworkCredential(settings.User, settings.Password),
        Timeout = (int)settings.Timeout.TotalMilliseconds,
    };

    /// <summary>A client, when it was last used on the real clock, and whether it was used before.</summary>
    public sealed record Kept(SmtpClient Client, long UsedAt, bool IsUsed);
}
