using System.Security.Cryptography;
using DischargeFlow.Rulebooks.Documents;
using Microsoft.AspNetCore.WebUtilities;

namespace DischargeFlow.Web.Accounts;

/// <summary>Secrets that stand in a link, a cookie or a header: 256 random bits, of which only the hash is kept.</summary>
public static class Secrets
{
    private const int Bytes = 32;

    /// <summary>A new secret, in signs that a link can carry.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash of a secret.</summary>
    public static string HashOf(string secret) => TextHash.Of(secret);
}
