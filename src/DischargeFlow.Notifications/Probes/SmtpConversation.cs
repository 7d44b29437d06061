using System.Globalization;
using System.Text;

namespace DischargeFlow.Notifications.Probes;

/// <summary>
/// Says lines to an SMTP server and hears its answers. Reads no byte beyond an answer, so that nothing said before a TLS handshake counts
/// after it. Throws <see cref="IOException"/> when the connection ends, <see cref="InvalidDataException"/> at what is no SMTP.
/// </summary>
internal sealed class SmtpConversation(Stream stream)
{
    private const int LongestLine = 2000;
    private const int MostLines = 100;

    public async Task<SmtpReply> SayAsync(string line, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellationToken);
        return await HearAsync(cancellationToken);
    }

    public async Task<SmtpReply> HearAsync(CancellationToken cancellationToken)
    {
        var words = new List<string>();
        while (true)
        {
            var line = await LineAsync(cancellationToken);
            var isAnswer = line.Length >= 3 && (line.Length == 3 || line[3] is ' ' or '-');
            if (!isAnswer || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || words.Count == MostLines)
                throw new InvalidDataException(line);
            words.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ') return new(code, [.. words]);
        }
    }

    private async Task<string> LineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>(80);
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            if (line.Count == LongestLine) throw new InvalidDataException(Encoding.UTF8.GetString([.. line[..80]]));
            line.Add(one[0]);
        }

        throw new EndOfStreamException();
    }
}
