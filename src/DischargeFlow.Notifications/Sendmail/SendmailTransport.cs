using System.ComponentModel;
using System.Diagnostics;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Wording;
using NodaTime;

namespace DischargeFlow.Notifications.Sendmail;

/// <summary>
/// Hands mails to the system's <c>sendmail</c>: <c>sendmail -i -f SENDER -- RECIPIENT</c>, the mail on its standard input. What it says by
/// its exit code (sysexits.h) decides; a queue, OAuth and port 465 are that program's matter.
/// </summary>
public sealed class SendmailTransport(MailSettings settings, IClock clock, TimeProvider time) : IMailTransport, IDisposable
{
    private readonly SemaphoreSlim _turns = new(settings.Connections);

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Letterhead.Fault(mail) is { } fault) return new(SendOutcome.RefusedForGood, fault);
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(mail, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private async Task<SendResult> RunAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var process = Start(mail.To, out var trouble);
        if (process is null) return new(SendOutcome.RefusedForNow, $"{settings.SendmailPath} could not be started: {trouble} The mail is tried again. Install it, or correct Mail:SendmailPath.");
        using var limit = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var handedOver = false;
        try
        {
            // Both are drained at once: a full pipe would hold the command up.
            var said = process.StandardOutput.ReadToEndAsync(either.Token);
            var complained = process.StandardError.ReadToEndAsync(either.Token);
            var eml = EmlText.Of(mail, settings, clock.GetCurrentInstant(), "\n");
            try
            {
                await process.StandardInput.BaseStream.WriteAsync(eml, either.Token);
                handedOver = true;
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading everything: its exit code tells why.
                handedOver = false;
            }

            await process.WaitForExitAsync(either.Token);
            var words = OneLine.Of($"{await complained} {await said}");
            return ExitCodes.Read(process.ExitCode, handedOver, words);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return new(
                handedOver ? SendOutcome.FateUnknown : SendOutcome.RefusedForNow,
                $"{settings.SendmailPath} did not end within {settings.Timeout.TotalSeconds:0} s and was stopped. The mail is tried again.");
        }
    }

    private Process? Start(string to, out string trouble)
    {
        trouble = "";
        try
        {
            return Process.Start(new ProcessStartInfo(settings.SendmailPath, ["-i", "-f", settings.From, "--", to])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            });
        }
        catch (Win32Exception e)
        {
            trouble = e.Message;
            return null;
        }
    }
}
