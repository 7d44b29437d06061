using DischargeFlow.Casework.Deliveries;
using NodaTime;

namespace DischargeFlow.Casework.Directory.Checks;

/// <summary>Writes the mail that asks whether an address is right, with a signed link. Nothing in it is about any patient.</summary>
public interface IAddressLetters
{
    /// <summary>The mail.</summary>
    /// <param name="party">Whose address it is said to be.</param>
    /// <param name="point">The address.</param>
    /// <param name="at">When it is asked, from which the link's life is counted.</param>
    OutgoingMail Write(DirectoryParty party, ContactPoint point, Instant at);
}
