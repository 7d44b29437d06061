using System.Security.Cryptography;
using System.Text;

namespace DischargeFlow.Rulebooks.Documents;

/// <summary>The hash of a text, by which it is known again: SHA-256 of its UTF-8, in lower-case hexadecimal digits.</summary>
public static class TextHash
{
    /// <summary>The hash.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
