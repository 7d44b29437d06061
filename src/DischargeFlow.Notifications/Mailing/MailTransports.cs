using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Outboxes;
using DischargeFlow.Notifications.Sendmail;
using DischargeFlow.Notifications.Smtp;
using NodaTime;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>Makes the transport that settings ask for.</summary>
public static class MailTransports
{
    /// <summary>The transport; it may be disposable. The settings must be without faults.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="clock">For the Date header: the real time at which a mail leaves.</param>
    /// <param name="time">For time-outs and kept connections: the real clock.</param>
    public static IMailTransport Of(MailSettings settings, IClock clock, TimeProvider time) => settings.Way switch
    {
        MailWay.Smtp => new SmtpTransport(settings, time),
        MailWay.Sendmail => new SendmailTransport(settings, clock, time),
        _ => new OutboxTransport(settings, clock),
    };
}
