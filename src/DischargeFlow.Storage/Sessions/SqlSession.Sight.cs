using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    // Of a case c, for the organization @seenBy.
    private const string CaseSeen =
        """
        (@seenBy IS NULL OR c.hospital = @seenBy OR EXISTS (SELECT 1 FROM alerts seen JOIN parties told ON told.id = seen.party
            WHERE seen.case_id = c.id AND seen.delivery IS NOT NULL AND told.organization = @seenBy))
        """;

    // Of a delivery v.
    private const string DeliverySeen =
        """
        (@seenBy IS NULL OR EXISTS (SELECT 1 FROM parties told WHERE told.id IN (v.recipient, v.doer) AND told.organization = @seenBy)
            OR EXISTS (SELECT 1 FROM delivery_alerts seen JOIN cases c ON c.id = seen.case_id WHERE seen.delivery = v.id AND c.hospital = @seenBy))
        """;

    public bool Sees(PartyId organization, CaseRecord @case) =>
        Query($"SELECT 1 FROM cases c WHERE c.id = @case AND {CaseSeen}", r => r.GetInt64(0), ("@case", @case.Id), ("@seenBy", organization.Value)).Count > 0;

    public bool Sees(PartyId organization, Delivery delivery) => Query(
        $"SELECT 1 FROM deliveries v WHERE v.id = @delivery AND {DeliverySeen}", r => r.GetInt64(0), ("@delivery", delivery.Id), ("@seenBy", organization.Value)).Count > 0;
}
