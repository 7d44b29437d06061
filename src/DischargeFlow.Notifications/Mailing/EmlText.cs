using System.Globalization;
using System.Text;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;
using NodaTime;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>A mail as text of the Internet Message Format (RFC 5322): ASCII only, so that any program can carry it.</summary>
internal static class EmlText
{
    // RFC 2045, 6.8: at most 76 signs in a line of base64.
    private const int Line = 76;

    /// <summary>The mail, its lines ended as asked.</summary>
    public static byte[] Of(OutgoingMail mail, MailSettings settings, Instant now, string lineEnd)
    {
        var from = settings.FromName.Length == 0 ? settings.From : $"{Words(settings.FromName)}{lineEnd} <{settings.From}>";
        var text = new StringBuilder(1024);
        Header("Date", now.ToDateTimeOffset().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        Header("From", from);
        Header("To", mail.To);
        Header("Subject", Words(mail.Subject));
        foreach (var (name, value) in Letterhead.Of(mail)) Header(name, value);
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "base64");
        text.Append(lineEnd);
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Body.ReplaceLineEndings("\r\n") + "\r\n"));
        for (var at = 0; at < body.Length; at += Line) text.Append(body.AsSpan(at, Math.Min(Line, body.Length - at))).Append(lineEnd);
        return Encoding.ASCII.GetBytes(text.ToString());

        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append(lineEnd);

        string Words(string words) => string.Join(lineEnd + " ", EncodedWords(OneLine.Of(words)));
    }

    /// <summary>Encoded words (RFC 2047), each at most 75 signs and never cut inside a character.</summary>
    private static List<string> EncodedWords(string words)
    {
        if (words.Length <= Line - 10 && words.All(c => c is >= ' ' and < '\x7f') && !words.Contains("=?", StringComparison.Ordinal)) return [words];
        const int room = 45; // bytes: 60 signs of base64, and "=?utf-8?B?" with "?=" around them
        var encoded = new List<string>();
        var word = new List<byte>(room);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in words.EnumerateRunes())
        {
            var count = rune.EncodeToUtf8(bytes);
            if (word.Count + count > room)
            {
                encoded.Add(Encoded(word));
                word.Clear();
            }

            word.AddRange(bytes[..count]);
        }

        encoded.Add(Encoded(word));
        return encoded;
    }

    private static string Encoded(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";
}
