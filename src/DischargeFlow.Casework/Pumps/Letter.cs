using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Casework.Pumps;

/// <summary>A message that is ready to be frozen, or frozen.</summary>
/// <param name="Delivery">The row.</param>
/// <param name="Rows">Its alerts as they were claimed; empty when that is not known any more.</param>
/// <param name="Stamp">The stamp of the session in which they were.</param>
internal sealed record Letter(Delivery Delivery, ImmutableArray<AlertRow> Rows, long Stamp)
{
    /// <summary>Its alerts as they stand: read again only when something of their cases was written since the claim.</summary>
    public ImmutableArray<AlertRow> StandingRows(IWriteSession session)
    {
        if (Rows.Length != Delivery.Alerts.Length) return session.StandingIn(Delivery.Id);
        foreach (var row in Rows)
        {
            if (session.HasMoved(row.Ref.CaseId, Stamp)) return session.StandingIn(Delivery.Id);
        }

        return Rows;
    }

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
