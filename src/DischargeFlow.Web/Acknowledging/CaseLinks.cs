using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace DischargeFlow.Web.Acknowledging;

/// <summary>
/// Makes and reads the links in messages: <c>/m/CLAIM.SIGN</c>. The claim names case, party, rulebook, duty and kind in the clear, the mail address as a
/// short hash, and nothing of the patient; the sign is an HMAC over it. A link says what its recipient may see and acknowledge, for <see cref="Life"/> after the alert's moment.
/// </summary>
public sealed class CaseLinks : ICaseLinks
{
    /// <summary>What the addresses begin with.</summary>
    public const string Path = "/m/";

    private const int SignBytes = 18, AddressBytes = 9, LongestToken = 600;

    private readonly Uri _public;
    private readonly byte[] _key;

    /// <summary>Makes links with the settings' address and key. Throws when the key is shorter than 32 bytes.</summary>
    public CaseLinks(PagesSettings settings)
    {
        if (settings.LinkKey.Length < 32)
            throw new ArgumentException("The key that signs links in messages needs at least 32 bytes; set a longer one.", nameof(settings));
        _public = settings.PublicAddress;
        _key = [.. settings.LinkKey];
    }

    /// <summary>How long a link works after the alert's moment.</summary>
    public static Duration Life { get; } = Duration.FromDays(90);

    /// <inheritdoc/>
    public Uri Of(CaseNumber @case, PartyId recipient, DutyKey duty, AlertKind kind, Instant at, string address = "")
    {
        // Parts of keys hold no white space; a line break between them cannot be forged.
        var claim = Encoding.UTF8.GetBytes(string.Join('\n',
            @case.Value, recipient.Value, duty.Rulebook, duty.Duty, duty.Instance, kind.ToString(), at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            KeyOf(address)));
        return new(_public, $"{Path}{WebEncoders.Base64UrlEncode(claim)}.{WebEncoders.Base64UrlEncode(SignOf(claim))}");
    }

    /// <summary>Whether a link was made for a mail address.</summary>
    public bool IsFor(CaseLink link, string address) => link.AddressKey.Length > 0 && link.AddressKey == KeyOf(address);

    /// <summary>What a link claims; null when its sign does not fit or it is none.</summary>
    public CaseLink? Read(string token)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var claimed, var signed]) return null;
        try
        {
            var claim = WebEncoders.Base64UrlDecode(claimed);
            if (!CryptographicOperations.FixedTimeEquals(SignOf(claim), WebEncoders.Base64UrlDecode(signed))) return null;
            return Encoding.UTF8.GetString(claim).Split('\n') is [var number, var party, var rulebook, var duty, var instance, var kind, var at, .. var rest]
                && CaseNumber.Parse(number) is { } @case
                ? new(
                    @case, new(party), rulebook, duty, instance, Enum.Parse<AlertKind>(kind), Instant.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) + Life,
                    rest is [var key] ? key : "")
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string KeyOf(string address) => address.Length == 0
        ? ""
        : WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"address\n{Misdirection.KeyOf(address)}"))[..AddressBytes]);

    private byte[] SignOf(byte[] claim) => HMACSHA256.HashData(_key, (byte[])[.. "link\n"u8, .. claim])[..SignBytes];
}

/// <summary>What a link in a message lets its recipient see and acknowledge.</summary>
/// <param name="Case">The case.</param>
/// <param name="Party">The recipient.</param>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Duty">The duty that the message was about.</param>
/// <param name="Instance">Which instance of it; empty when there is one.</param>
/// <param name="Kind">By which kind of message.</param>
/// <param name="Until">Until when it works.</param>
/// <param name="AddressKey">A short hash of the mail address to which it went; empty on paper, and in mails of older versions.</param>
public sealed record CaseLink(CaseNumber Case, PartyId Party, string Rulebook, string Duty, string Instance, AlertKind Kind, Instant Until, string AddressKey = "");
