using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;

namespace DischargeFlow.Casework.Pumps;

/// <summary>A message that is ready to be frozen, or frozen.</summary>
/// <param name="Delivery">The row.</param>
/// <param name="Rows">Its alerts as they were claimed.</param>
internal sealed record Letter(Delivery Delivery, ImmutableArray<AlertRow> Rows)
{
    /// <summary>The version of a case when its alerts were claimed; null when that is not known any more.</summary>
    public int? VersionOf(string caseId)
    {
        foreach (var row in Rows)
        {
            if (row.Ref.CaseId == caseId) return row.CaseVersion;
        }

        return null;
    }
}
