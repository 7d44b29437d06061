using System.Text;
using System.Text.RegularExpressions;

namespace DischargeFlow.Tests.Shared.SmtpServer;

/// <summary>A mail as a server took it over.</summary>
/// <param name="Session">The connection on which it came.</param>
/// <param name="From">The sender of the envelope.</param>
/// <param name="To">The recipients of the envelope.</param>
/// <param name="Secure">Whether it came over TLS.</param>
/// <param name="User">Who signed in; null when nobody.</param>
/// <param name="Raw">The message as it came.</param>
public sealed record ReceivedMail(string Session, string From, IReadOnlyList<string> To, bool Secure, string? User, string Raw)
{
    /// <summary>The headers, unfolded, as they stand.</summary>
    public ILookup<string, string> Headers { get; } = Regex.Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], "\r\n[ \t]+", " ")
        .Split("\r\n").Select(l => l.Split(':', 2)).ToLookup(p => p[0], p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The subject in words.</summary>
    public string Subject => Decode(Headers["Subject"].Single());

    /// <summary>The Message-ID without angle brackets.</summary>
    public string MessageId => Headers["Message-ID"].Single().Trim('<', '>');

    /// <summary>The body in words, lines ended by a line feed.</summary>
    public string Body
    {
        get
        {
            var body = Raw[(Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            var text = Headers["Content-Transfer-Encoding"].Single() switch
            {
                "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
                "7bit" or "8bit" => body,
                var other => throw new InvalidOperationException($"No test reads {other}."),
            };
            return text.ReplaceLineEndings("\n").TrimEnd('\n');
        }
    }

    /// <summary>Reads a message without its envelope.</summary>
    public static ReceivedMail Of(string raw) => new("", "", [], false, null, raw.ReplaceLineEndings("\r\n"));

    /// <summary>Puts encoded words (RFC 2047) into words.</summary>
    public static string Decode(string header) =>
        Regex.Replace(Regex.Replace(header, @"\?=\s+=\?", "?==?"), @"=\?utf-8\?([BQ])\?([^?]*)\?=", Word, RegexOptions.IgnoreCase);

    private static string Word(Match word)
    {
        var text = word.Groups[2].Value;
        if (word.Groups[1].Value is "B" or "b") return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=') bytes.Add((byte)(text[i] == '_' ? ' ' : text[i]));
            else
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
