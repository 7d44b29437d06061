using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Pumps;

/// <summary>One way to reach somebody.</summary>
/// <param name="Place">Its place in the chain of ways, which does not move when addresses come and go.</param>
/// <param name="Channel">By what.</param>
/// <param name="Recipient">Whom.</param>
/// <param name="Doer">Who sends the fax or makes the call; null for mail.</param>
/// <param name="Address">Mail address or number; empty when whoever calls must find the number.</param>
internal sealed record Way(int Place, Channel Channel, PartyId Recipient, PartyId? Doer, string Address);
