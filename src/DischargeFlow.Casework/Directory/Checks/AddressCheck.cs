using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Directory.Checks;

/// <summary>How far asking went whether a mail address is right. Moments are of the clock of the cases.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Address">The address.</param>
public sealed record AddressCheck(PartyId Party, string Address)
{
    /// <summary>How often it was asked since it was confirmed last, or since a person wanted it asked anew.</summary>
    public int Asks { get; init; }

    /// <summary>When it was first asked; null before.</summary>
    public Instant? FirstAsked { get; init; }

    /// <summary>When it was last asked; null before.</summary>
    public Instant? Asked { get; init; }

    /// <summary>Not before then it is asked again; null for the plain timetable.</summary>
    public Instant? Next { get; init; }

    /// <summary>What the other server said when it refused the question; empty when it took it.</summary>
    public string Reply { get; init; } = "";
}

/// <summary>Reads how far asking went.</summary>
public interface IAddressCheckReader
{
    /// <summary>All addresses that were asked and have not confirmed since.</summary>
    ImmutableArray<AddressCheck> AddressChecks { get; }
}

/// <summary>Writes it.</summary>
public interface IAddressCheckWriter
{
    /// <summary>Adds or replaces what is known of one address.</summary>
    void SaveAddressCheck(AddressCheck check);

    /// <summary>Forgets it: the address was confirmed.</summary>
    void EndAddressCheck(PartyId party, string address);
}
