using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Misdirections;

/// <summary>
/// Whoever reads a mail address said not to be its recipient: nothing more is sent there until an administrator has checked the address. One row for each case
/// that somebody there was told of and nobody acknowledged: its recipient may know nothing. Moments are of the clock of the cases.
/// </summary>
public sealed record Misdirection
{
    /// <summary>UUIDv7 of the row.</summary>
    public required string Id { get; init; }

    /// <summary>For whom the mails were meant.</summary>
    public required PartyId Party { get; init; }

    /// <summary>The address, as it was written.</summary>
    public required string Address { get; init; }

    /// <summary>The case that was told there; null when it was the question whether the address is right.</summary>
    public CaseNumber? Case { get; init; }

    /// <summary>When it was said.</summary>
    public required Instant At { get; init; }

    /// <summary>When a person told the recipient in another way; null while nobody has.</summary>
    public Instant? Told { get; init; }

    /// <summary>Who told it; empty while nobody has.</summary>
    public string ToldBy { get; init; } = "";

    /// <summary>When an administrator who had checked the address allowed it again; null while it is stopped.</summary>
    public Instant? Ended { get; init; }

    /// <summary>Who allowed it; empty while it is stopped.</summary>
    public string EndedBy { get; init; } = "";

    /// <summary>Whether somebody at the hospital still has to tell the recipient.</summary>
    public bool WaitsForTelling => Case is not null && Told is null;

    /// <summary>By what an address is compared: no mail server in use tells small letters from capitals.</summary>
    public static string KeyOf(string address) => string.Concat(address.Trim().Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));
}
