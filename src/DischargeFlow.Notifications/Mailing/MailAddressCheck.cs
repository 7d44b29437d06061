using System.Net.Mail;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>
/// Addresses come from outside. Only a bare address of visible ASCII signs is written to a header, an envelope or a command line: no display
/// name, no list, no line break, nothing that a program would take for an option.
/// </summary>
public static class MailAddressCheck
{
    // RFC 5321, 4.5.3.1.
    private const int Longest = 254;

    /// <summary>Whether something is one plain mail address.</summary>
    public static bool IsPlain(string? address) =>
        address is { Length: > 2 and <= Longest }
        && address[0] != '-'
        && address.All(c => c is > ' ' and < '\x7f' and not (',' or ';' or ':' or '<' or '>' or '(' or ')' or '"' or '\\' or '[' or ']'))
        && address.Count(c => c == '@') == 1
        && MailAddress.TryCreate(address, out var read)
        && read.Address == address;

    /// <summary>Whether something can stand as a Message-ID, without angle brackets.</summary>
    public static bool IsMessageId(string? id) =>
        id is { Length: > 2 and <= Longest } && id.All(c => c is > ' ' and < '\x7f' and not ('<' or '>' or '"' or '\\')) && id.IndexOf('@', StringComparison.Ordinal) is var at && at > 0 && at < id.Length - 1;
}
