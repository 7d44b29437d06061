using System.Collections.Frozen;
using DischargeFlow.Rulebooks.Ledgers;
using static DischargeFlow.Rulebooks.Ledgers.AlertState;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>The one gate for every change of an alert's state: the change must be legal and the alert must be where it comes from.</summary>
public static class AlertGate
{
    private static readonly FrozenSet<(AlertState From, AlertState To)> Legal = new HashSet<(AlertState, AlertState)>
    {
        // The plan moves on while nobody was told.
        (Planned, Withdrawn), (Planned, PassedOver), (Withdrawn, Planned), (PassedOver, Planned), (Withdrawn, PassedOver), (PassedOver, Withdrawn),
        (Claimed, Withdrawn), (Retry, Withdrawn), (Held, Withdrawn), (Dead, Withdrawn),
        (Claimed, PassedOver), (Retry, PassedOver), (Held, PassedOver), (Dead, PassedOver),

        // The pump.
        (Planned, Claimed), (Planned, Held), (Planned, Dead), (Claimed, Planned), (Claimed, Sent), (Claimed, Retry), (Claimed, Held), (Claimed, Dead),
        (Retry, Claimed), (Retry, Sent), (Retry, Planned), (Retry, Held), (Retry, Dead), (Held, Planned), (Dead, Planned), (Dead, Sent), (Planned, Sent),

        // It may have been taken over before it was withdrawn or passed over; then it was sent.
        (Withdrawn, Sent), (PassedOver, Sent),
        (Sent, Acknowledged),

        // Whoever said to have seen it takes that back.
        (Acknowledged, Sent),
    }.ToFrozenSet();

    /// <summary>Whether an alert may go from one state to another.</summary>
    public static bool Allows(AlertState from, AlertState to) => from == to || Legal.Contains((from, to));

    /// <summary>Throws when an alert may not go from one state to another.</summary>
    public static void Check(AlertState from, AlertState to, string reason)
    {
        if (!Allows(from, to)) throw new IllegalMoveException(from, to, reason);
    }

    /// <summary>Moves an alert; the row as it is afterwards.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="alert">The alert as the caller read it, with the pump's side as it shall be.</param>
    /// <param name="to">Its new state.</param>
    /// <param name="reason">Why, in a few words.</param>
    public static AlertRow Move(ILedgerWriter session, AlertRow alert, AlertState to, string reason)
    {
        var from = alert.Alert.State;
        Check(from, to, reason);
        var moved = alert with { Alert = alert.Alert with { State = to }, Reason = reason };
        session.WriteAlert(moved, from);
        return moved;
    }
}

/// <summary>An alert was to go where no alert goes from its state: a defect, not a matter of the field.</summary>
public sealed class IllegalMoveException(AlertState from, AlertState to, string reason)
    : Exception($"An alert cannot go from {from} to {to} ({reason}).");

/// <summary>Somebody else moved the alert since it was read.</summary>
public sealed class AlertMovedException(AlertRef alert, AlertState expected)
    : Exception($"The alert {alert.Key} is no longer {expected}: somebody else moved it.");
