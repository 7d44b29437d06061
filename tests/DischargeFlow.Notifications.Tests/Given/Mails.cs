using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Smtp;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Tests.Shared.SmtpServer;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Given;

/// <summary>Mails, and settings for the server of a test.</summary>
internal static class Mails
{
    public const string CareOffice = "akatsuki@care.example.jp";

    public static OutgoingMail Notice(int number = 1, string to = CareOffice)
    {
        var words = Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, Told.Alert(AlertKind.Notice, owes: false)));
        return new($"0199c0de-0000-7000-8000-{number:000000000000}@dischargeflow.example.jp", to, words.Subject, words.Body, "ja");
    }

    public static MailSettings SettingsFor(SmtpServerProcess server) => new()
    {
        Way = MailWay.Smtp,
        From = "renraku@dischargeflow.example.jp",
        FromName = "入退院連絡システム",
        Host = server.Host,
        Port = server.Port,
        User = server.Options.User,
        Password = server.Options.Password,
        Timeout = TimeSpan.FromSeconds(20),
    };

    public static SmtpTransport TransportTo(SmtpServerProcess server, Func<MailSettings, MailSettings>? but = null)
    {
        var settings = SettingsFor(server);
        return new(but?.Invoke(settings) ?? settings, TimeProvider.System);
    }

    /// <summary>A clock that stands still.</summary>
    public sealed class StandingClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
