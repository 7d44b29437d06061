using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Persons;

/// <summary>Keyed hashes by which persons and stays are found, so that the tables searched hold no number in the clear.</summary>
public sealed class PersonKeys
{
    private readonly byte[] _key;

    /// <summary>Takes the secret key. Throws when it is shorter than 16 bytes.</summary>
    public PersonKeys(byte[] key)
    {
        if (key.Length < 16) throw new ArgumentException("The key for patient numbers needs at least 16 bytes; set a longer one.", nameof(key));
        _key = [.. key];
    }

    /// <summary>The hash of a hospital's patient number.</summary>
    public string OfPatient(PartyId hospital, string number) => Hash("patient", hospital, number);

    /// <summary>The hash of a hospital's visit number.</summary>
    public string OfVisit(PartyId hospital, string number) => Hash("visit", hospital, number);

    // The length prefix keeps two different pairs from meeting in one text.
    private string Hash(string kind, PartyId hospital, string number) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{kind}\n{hospital.Value.Length}\n{hospital.Value}\n{number.Trim()}")));
}
