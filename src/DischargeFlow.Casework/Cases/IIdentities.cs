using System.Security.Cryptography;
using NodaTime;

namespace DischargeFlow.Casework.Cases;

/// <summary>Makes ids and case numbers; handed in, so that a test can repeat them.</summary>
public interface IIdentities
{
    /// <summary>A UUIDv7 as text.</summary>
    string NextId(Instant now);

    /// <summary>Random bits for a case number.</summary>
    ulong NextBits();
}

/// <summary>Ids from the system's cryptographic randomness.</summary>
public sealed class RandomIdentities : IIdentities
{
    /// <inheritdoc/>
    public string NextId(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset()).ToString();

    /// <inheritdoc/>
    public ulong NextBits()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes);
    }
}
