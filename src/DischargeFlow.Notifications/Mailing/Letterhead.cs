using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>The headers that every mail carries besides sender, recipient and subject.</summary>
internal static class Letterhead
{
    /// <summary>
    /// Names and values, in order. Auto-Submitted (RFC 3834) and X-Auto-Response-Suppress keep absence notes from answering.
    /// </summary>
    public static IEnumerable<(string Name, string Value)> Of(OutgoingMail mail) =>
    [
        ("Message-ID", $"<{mail.MessageId}>"),
        ("Content-Language", mail.Language == "en" ? "en" : "ja"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
    ];

    /// <summary>A sentence when a mail cannot be sent by any way; null when it can.</summary>
    public static string? Fault(OutgoingMail mail)
    {
        if (!MailAddressCheck.IsPlain(mail.To)) return $"\"{OneLine.Of(mail.To)}\" is not one plain mail address; nothing was sent. Correct the address in the directory.";
        if (!MailAddressCheck.IsMessageId(mail.MessageId)) return $"\"{OneLine.Of(mail.MessageId)}\" cannot stand as a Message-ID; nothing was sent.";
        return null;
    }
}
