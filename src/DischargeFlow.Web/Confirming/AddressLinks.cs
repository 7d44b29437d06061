using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Rulebooks.Histories;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace DischargeFlow.Web.Confirming;

/// <summary>
/// Makes and reads the links by which whoever reads a mail address confirms it: <c>/a/CLAIM.SIGN</c>. The claim names party, address and moment; the sign is
/// an HMAC over it, so that only who got the mail has the link.
/// </summary>
public sealed class AddressLinks
{
    /// <summary>What the addresses begin with.</summary>
    public const string Path = "/a/";

    private const int SignBytes = 18, LongestToken = 900;

    private readonly Uri _public;
    private readonly byte[] _key;

    /// <summary>Makes links with the settings' address and key.</summary>
    public AddressLinks(PagesSettings settings) => (_public, _key) = (settings.PublicAddress, [.. settings.LinkKey]);

    /// <summary>How long a link works.</summary>
    public static Duration Life { get; } = Duration.FromDays(60);

    /// <summary>The link of an address that is asked at a moment.</summary>
    public Uri Of(PartyId party, string address, Instant at)
    {
        // Neither ids nor addresses hold a line break.
        var claim = Encoding.UTF8.GetBytes(string.Join('\n', party.Value, address, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return new(_public, $"{Path}{WebEncoders.Base64UrlEncode(claim)}.{WebEncoders.Base64UrlEncode(SignOf(claim))}");
    }

    /// <summary>What a link claims; null when its sign does not fit or it is none.</summary>
    public AddressLink? Read(string token)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var claimed, var signed]) return null;
        try
        {
            var claim = WebEncoders.Base64UrlDecode(claimed);
            if (!CryptographicOperations.FixedTimeEquals(SignOf(claim), WebEncoders.Base64UrlDecode(signed))) return null;
            return Encoding.UTF8.GetString(claim).Split('\n') is [var party, var address, var at]
                ? new(new(party), address, Instant.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)))
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private byte[] SignOf(byte[] claim) => HMACSHA256.HashData(_key, (byte[])[.. "address link\n"u8, .. claim])[..SignBytes];
}

/// <summary>What a link by which an address is confirmed says.</summary>
/// <param name="Party">Whose address it is said to be.</param>
/// <param name="Address">The address.</param>
/// <param name="Asked">When it was asked.</param>
public sealed record AddressLink(PartyId Party, string Address, Instant Asked);
