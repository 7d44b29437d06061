using System.Collections.Immutable;
using DischargeFlow.Notifications.Mailing;
using NodaTime;

namespace DischargeFlow.Notifications.Probes;

/// <summary>Tries the way by which mails leave, and sends none.</summary>
public static class MailProbe
{
    /// <summary>What was found, in the order in which it was tried. Throws for nothing but cancellation.</summary>
    /// <param name="settings">The settings, with or without faults.</param>
    /// <param name="clock">For how long a certificate still lasts.</param>
    /// <param name="time">For the time-out.</param>
    /// <param name="cancellationToken">Ends the trial.</param>
    public static async Task<ImmutableArray<ProbeFinding>> RunAsync(MailSettings settings, IClock clock, TimeProvider time, CancellationToken cancellationToken)
    {
        var faults = MailSettingsCheck.Faults(settings);
        if (faults.Length > 0) return [.. faults.Select(f => new ProbeFinding(ProbeLevel.Fault, f))];
        return settings.Way switch
        {
            MailWay.Smtp => await new SmtpProbe(settings, clock, time).RunAsync(cancellationToken),
            MailWay.Sendmail => [ProbeFinding.Fine($"メールは {settings.SendmailPath} に渡します。", $"Mails are handed to {settings.SendmailPath}.")],
            _ => [FolderProbe.Run(settings.Folder)],
        };
    }
}
