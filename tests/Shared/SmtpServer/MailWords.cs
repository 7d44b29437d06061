using System.Text.Json;

namespace DischargeFlow.Tests.Shared.SmtpServer;

/// <summary>A mail as the npm package postal-mime reads it, which shares nothing with what wrote it.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="MessageId">The Message-ID without angle brackets.</param>
/// <param name="FromName">The sender's name as mail programs show it; empty when there is none.</param>
/// <param name="FromAddress">The sender's address in the header.</param>
/// <param name="To">The recipients in the header.</param>
/// <param name="Body">The text, lines ended by a line feed, without line ends at its end.</param>
public sealed record MailWords(string Subject, string MessageId, string FromName, string FromAddress, IReadOnlyList<string> To, string Body)
{
    internal static MailWords Of(JsonElement read) => new(
        Text(read, "subject"),
        Text(read, "messageId").Trim('<', '>'),
        Text(read.GetProperty("from"), "name"),
        Text(read.GetProperty("from"), "address"),
        [.. read.GetProperty("to").EnumerateArray().Select(t => Text(t, "address"))],
        Text(read, "text").ReplaceLineEndings("\n").TrimEnd('\n'));

    private static string Text(JsonElement read, string name) => read.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
