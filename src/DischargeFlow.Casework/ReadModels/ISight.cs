using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>
/// Whose cases are whose: a hospital sees its own stays; any other organization those about which a message to one of its parties was made out. What consent or
/// hours hold back has not been addressed to anybody yet.
/// </summary>
public interface ISight
{
    /// <summary>Whether an organization sees a case.</summary>
    bool Sees(PartyId organization, CaseRecord @case);

    /// <summary>Whether an organization sees a message: as its recipient, as who is to deliver it, or as the hospital whose case it is about.</summary>
    bool Sees(PartyId organization, Delivery delivery);
}
