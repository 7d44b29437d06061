using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Mailing;
using NodaTime;

namespace DischargeFlow.Notifications.Outboxes;

/// <summary>
/// Puts each mail into a folder as a file that mail programs open. A file is there whole or not at all; the same Message-ID again
/// replaces its file, so that nothing lies there twice.
/// </summary>
public sealed class OutboxTransport(MailSettings settings, IClock clock) : IMailTransport
{
    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Letterhead.Fault(mail) is { } fault) return new(SendOutcome.RefusedForGood, fault);
        var name = FileName(mail.MessageId);
        var file = Path.Combine(settings.Folder, name);
        var unfinished = Path.Combine(settings.Folder, $".{name}.{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(settings.Folder);
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(EmlText.Of(mail, settings, clock.GetCurrentInstant(), "\r\n"), cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: true);
            return new(SendOutcome.Accepted, $"written to {name}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(unfinished);
            return new(SendOutcome.RefusedForNow, $"The outbox folder {settings.Folder} could not be written: {e.Message} The mail is tried again. Make room, or let the program write there.");
        }
        catch (OperationCanceledException)
        {
            Discard(unfinished);
            throw;
        }
    }

    /// <summary>The file of a mail: its Message-ID, in signs that every file system takes.</summary>
    public static string FileName(string messageId) => new string([.. messageId.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '@' or '_' ? c : '_')]) + ".eml";

    private static void Discard(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be written often cannot be deleted either; a name with a dot before it is no mail.
            return;
        }
    }
}
