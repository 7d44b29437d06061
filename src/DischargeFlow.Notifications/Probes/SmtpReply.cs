using System.Collections.Immutable;
using DischargeFlow.Notifications.Wording;

namespace DischargeFlow.Notifications.Probes;

/// <summary>A server's answer.</summary>
/// <param name="Code">Its three digits.</param>
/// <param name="Lines">Its words, line by line.</param>
internal sealed record SmtpReply(int Code, ImmutableArray<string> Lines)
{
    /// <summary>The answer as a sentence can quote it.</summary>
    public string Quoted => $"{Code} {OneLine.Of(string.Join(' ', Lines))}";

    /// <summary>The words after a keyword of an EHLO answer; null when the server does not offer it.</summary>
    public string[]? Offer(string keyword) => Lines.Skip(1).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .FirstOrDefault(w => w.Length > 0 && w[0].Equals(keyword, StringComparison.OrdinalIgnoreCase))?[1..];
}
