using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace DischargeFlow.Casework.Persons;

/// <summary>
/// The keys that seal names and identifiers of patients where they are kept (AES-256-GCM). What is sealed says by which key, and is bound to the row that it
/// belongs to: moved to another row it does not open. The last key seals what is written; the earlier ones open what was.
/// </summary>
public sealed class NameKeys
{
    private const int KeyBytes = 32, NonceBytes = 12, TagBytes = 16;

    private readonly ImmutableDictionary<string, byte[]> _keys;

    /// <summary>Takes the keys, the one in use last. Throws <see cref="ArgumentException"/> when there is none, or one is not 32 bytes.</summary>
    public NameKeys(IReadOnlyList<(string Id, byte[] Key)> keys)
    {
        if (keys.Count == 0 || keys.Any(k => k.Key.Length != KeyBytes || k.Id.Length == 0 || !k.Id.All(char.IsAsciiLetterOrDigit)))
            throw new ArgumentException("Names are sealed with keys of 32 bytes, each with an id of letters and digits.", nameof(keys));
        _keys = keys.ToImmutableDictionary(k => k.Id, k => (byte[])[.. k.Key]);
        Current = keys[^1].Id;
    }

    /// <summary>The id of the key that seals what is written now.</summary>
    public string Current { get; }

    /// <summary>Whether a key is there.</summary>
    public bool Has(string id) => _keys.ContainsKey(id);

    /// <summary>
    /// A mark by which a text is known again, with the key that made it. It is made with a key of its own, which comes from the one that seals.
    /// </summary>
    /// <param name="id">By which key; it must be there.</param>
    /// <param name="text">The text.</param>
    public string MarkOf(string id, string text)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, _keys[id], KeyBytes, info: "marks of requests"u8.ToArray());
        return $"{id}.{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))}";
    }

    /// <summary>Seals a text for a row.</summary>
    /// <param name="row">Names the row, so that the sealed text opens nowhere else.</param>
    /// <param name="text">The text.</param>
    public string Seal(string row, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_keys[Current], TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(row));
        return $"{Current}.{Convert.ToBase64String(box)}";
    }

    /// <summary>Opens a sealed text of a row; null when its key is not here, or when it was changed or belongs to another row.</summary>
    public string? Open(string row, string boxed)
    {
        if (boxed.Split('.') is not [var id, var text] || !_keys.TryGetValue(id, out var key)) return null;
        try
        {
            var box = Convert.FromBase64String(text);
            if (box.Length < NonceBytes + TagBytes) return null;
            var plain = new byte[box.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(row));
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
