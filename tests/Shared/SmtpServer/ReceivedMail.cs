using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Tests.Shared.SmtpServer;

/// <summary>A mail as a server took it over.</summary>
/// <param name="Session">The connection on which it came.</param>
/// <param name="From">The sender of the envelope.</param>
/// <param name="To">The recipients of the envelope.</param>
/// <param name="Secure">Whether it came over TLS.</param>
/// <param name="User">Who signed in; null when nobody.</param>
/// <param name="Raw">The message as it came.</param>
/// <param name="Words">What a mail program reads in it.</param>
public sealed record ReceivedMail(string Session, string From, IReadOnlyList<string> To, bool Secure, string? User, string Raw, MailWords Words)
{
    /// <summary>The headers, unfolded, as they stand.</summary>
    public ILookup<string, string> Headers { get; } = Regex.Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], "\r\n[ \t]+", " ")
        .Split("\r\n").Select(l => l.Split(':', 2)).ToLookup(p => p[0], p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The subject in words.</summary>
    public string Subject => Words.Subject;

    /// <summary>The Message-ID without angle brackets.</summary>
    public string MessageId => Words.MessageId;

    /// <summary>The body in words, lines ended by a line feed.</summary>
    public string Body => Words.Body;

    /// <summary>Reads a message without its envelope, such as a file of the outbox.</summary>
    public static async Task<ReceivedMail> ReadAsync(string raw)
    {
        var node = Missing.Find(Part.Node) ?? throw new InvalidOperationException("Node.js or npm is missing; install them with: apt-get install -y nodejs npm");
        using var reader = Process.Start(new ProcessStartInfo(node, "read.mjs")
        {
            WorkingDirectory = SmtpServerPackage.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        await reader.StandardInput.WriteAsync(raw);
        reader.StandardInput.Close();
        using var read = await JsonDocument.ParseAsync(reader.StandardOutput.BaseStream);
        await reader.WaitForExitAsync();
        return new("", "", [], false, null, raw.ReplaceLineEndings("\r\n"), MailWords.Of(read.RootElement));
    }
}
