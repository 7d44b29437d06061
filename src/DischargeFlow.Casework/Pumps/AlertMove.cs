using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Pumps;

/// <summary>A change of an alert's state that was decided on a snapshot, and is written only when the alert is still as it was read.</summary>
/// <param name="Read">The alert as it was read.</param>
/// <param name="After">The same with the pump's side as it shall be.</param>
/// <param name="To">Its new state.</param>
/// <param name="Reason">Why, in a few words.</param>
/// <param name="Counted">Counts it once it is written.</param>
internal sealed record AlertMove(AlertRow Read, AlertRow After, AlertState To, string Reason, Action<Tally> Counted)
{
    /// <summary>
    /// Whether everything by which an alert was judged and put into words is still so: its row, its case, what its party was told. Its duty follows
    /// from the case and the directory.
    /// </summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="read">The alert as it was read.</param>
    /// <param name="stamp">The stamp of the session in which it was read.</param>
    public static bool IsStillSo(IWriteSession session, AlertRow read, long stamp) =>
        !session.HasMoved(read.Ref.CaseId, stamp) || (session.FindAlerts([read.Ref]) is [var now] && now == read with { Owner = null, Recipient = null, DutyStates = null });

    /// <summary>Whether everything by which it was decided is still so.</summary>
    public bool IsStillSo(IWriteSession session, long stamp) => IsStillSo(session, Read, stamp);

    /// <summary>Writes it.</summary>
    public void Write(IWriteSession session, Tally tally)
    {
        AlertGate.Move(session, After, To, Reason);
        Counted(tally);
    }
}
