using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Pumps;

/// <summary>One way to reach somebody.</summary>
/// <param name="Place">Its place in the chain of ways, which does not move when addresses come and go.</param>
/// <param name="Channel">By what.</param>
/// <param name="Recipient">Whom.</param>
/// <param name="Doer">Who sends the fax or makes the call; null for mail.</param>
/// <param name="Address">Mail address or number; empty when whoever calls must find the number.</param>
/// <param name="First">The place of the recipient's first channel in the chain.</param>
internal sealed record Way(int Place, Channel Channel, PartyId Recipient, PartyId? Doer, string Address, int First)
{
    /// <summary>Whether a person is to find out how the party is reached, as no way that is known is left.</summary>
    public bool IsCallWithoutNumber => Address.Length == 0;
}
