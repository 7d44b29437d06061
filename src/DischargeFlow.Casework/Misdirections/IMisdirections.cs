using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Misdirections;

/// <summary>Reads to which addresses nothing is sent, since who reads there is not the recipient.</summary>
public interface IMisdirectionReader
{
    /// <summary>Those that still stop an address or that still wait for somebody to tell the recipient, the latest first.</summary>
    ImmutableArray<Misdirection> Misdirections { get; }

    /// <summary>The one with an id, or null.</summary>
    Misdirection? FindMisdirection(string id);

    /// <summary>Whether an address is stopped.</summary>
    bool IsStopped(string address);

    /// <summary>The row ids of the cases of which something was sent to an address, or is on its way there, that nobody acknowledged.</summary>
    ImmutableArray<string> CasesToldAt(string address, PartyId party);
}

/// <summary>Writes it.</summary>
public interface IMisdirectionWriter
{
    /// <summary>
    /// Adds one or writes when it was told and ended. The directory counts as changed; the frozen mails that wait for the address are looked at
    /// again by the pump's next pass.
    /// </summary>
    void SaveMisdirection(Misdirection misdirection);
}
