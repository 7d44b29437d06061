using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>The second pure function: the ledger that follows from the ledger before and a plan.</summary>
public static class Reconciler
{
    /// <summary>
    /// Brings the ledger to the plan: plans, withdraws, passes over; makes change notices and retractions from what was told. What was
    /// sent is never touched. Doing it twice with the same plan changes nothing.
    /// </summary>
    /// <param name="ledger">The ledger before.</param>
    /// <param name="plan">The plan now.</param>
    /// <param name="recorded">The recording moment of the entry that made the plan.</param>
    public static Ledger Reconcile(Ledger ledger, Plan plan, Instant recorded) => throw new NotImplementedException();

    /// <summary>
    /// The ledger after alerts went out: they are sent, what their parties were told is what the alerts showed, and a change notice that
    /// thereby tells nothing new is withdrawn.
    /// </summary>
    public static Ledger Sent(Ledger ledger, IEnumerable<AlertKey> alerts) => throw new NotImplementedException();
}
