using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Wording;

namespace DischargeFlow.Notifications.Smtp;

/// <summary>A mail as the client takes it: plain text in UTF-8, carried as base64, since not every server offers 8BITMIME.</summary>
internal static class SmtpMessage
{
    public static MailMessage Of(OutgoingMail mail, MailSettings settings, out TellingStream body)
    {
        body = new(Encoding.UTF8.GetBytes(mail.Body.ReplaceLineEndings("\r\n") + "\r\n"));
        var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = OneLine.Of(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };

        // One view alone is sent as it is, without a multipart around it; and unlike a body text it tells when it is read.
        message.AlternateViews.Add(new(body, new ContentType("text/plain; charset=utf-8")) { TransferEncoding = TransferEncoding.Base64 });
        foreach (var (name, value) in Letterhead.Of(mail)) message.Headers.Add(name, value);
        return message;
    }
}
