using System.Globalization;
using System.Text;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;
using NodaTime;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>A mail as text of the Internet Message Format (RFC 5322): ASCII only, so that any program can carry it.</summary>
internal static class EmlText
{
    // RFC 2045, 6.8, of base64; RFC 2047, 2, of a line with encoded words.
    private const int Line = 76;

    /// <summary>The mail, its lines ended as asked.</summary>
    public static byte[] Of(OutgoingMail mail, MailSettings settings, Instant now, string lineEnd)
    {
        var from = settings.FromName.Length == 0 ? settings.From : $"{Words("From", settings.FromName)}{lineEnd} <{settings.From}>";
        var text = new StringBuilder(1024);
        Header("Date", now.ToDateTimeOffset().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        Header("From", from);
        Header("To", mail.To);
        Header("Subject", Words("Subject", mail.Subject));
        foreach (var (name, value) in Letterhead.Of(mail)) Header(name, value);
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "base64");
        text.Append(lineEnd);
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Body.ReplaceLineEndings("\r\n") + "\r\n"));
        for (var at = 0; at < body.Length; at += Line) text.Append(body.AsSpan(at, Math.Min(Line, body.Length - at))).Append(lineEnd);
        return Encoding.ASCII.GetBytes(text.ToString());

        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append(lineEnd);

        string Words(string name, string words) => string.Join(lineEnd + " ", EncodedWords(OneLine.Of(words), name.Length + 2));
    }

    /// <summary>Encoded words (RFC 2047), each so short that its line has at most 76 signs, and never cut inside a character.</summary>
    /// <param name="words">What they stand for.</param>
    /// <param name="indent">How many signs stand before the first one on its line.</param>
    private static List<string> EncodedWords(string words, int indent)
    {
        if (words.Length + indent <= Line && words.All(IsPlain)) return [words];
        var room = RoomAfter(indent);
        var encoded = new List<string>();
        var word = new List<byte>(RoomAfter(1));
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in words.EnumerateRunes())
        {
            var count = rune.EncodeToUtf8(bytes);
            if (word.Count + count > room)
            {
                encoded.Add(Encoded(word));
                word.Clear();
                room = RoomAfter(1);
            }

            word.AddRange(bytes[..count]);
        }

        encoded.Add(Encoded(word));
        return encoded;
    }

    // A name with anything else would have to be quoted before its address; encoded it need not be.
    private static bool IsPlain(char sign) => char.IsAsciiLetterOrDigit(sign) || " -_'!/*+".Contains(sign, StringComparison.Ordinal);

    // In bytes: what is left of the line after "=?utf-8?B?" and "?=" holds three bytes in four signs.
    private static int RoomAfter(int indent) => (Line - indent - 12) / 4 * 3;

    private static string Encoded(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";
}
