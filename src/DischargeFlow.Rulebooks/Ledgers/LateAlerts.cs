using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>What (re)appears with a moment that has passed: each recipient gets the latest, now, if there is still something to do.</summary>
internal static class LateAlerts
{
    /// <summary>Whether there is still something to do.</summary>
    public static bool Matter(PlannedDuty duty, Instant recorded) => duty.StateAt(recorded) is DutyState.Open or DutyState.Overdue or DutyState.Undecided;

    /// <summary>Whether none of the others to the same recipient lies after it; of one moment the last by key counts.</summary>
    public static bool IsLatest(PlannedAlert planned, List<PlannedAlert> late)
    {
        foreach (var other in late)
        {
            if (other.Role == planned.Role && other.Party == planned.Party && IsAfter(other, planned)) return false;
        }

        return true;
    }

    private static bool IsAfter(PlannedAlert one, PlannedAlert other) =>
        one.At > other.At || (one.At == other.At && string.CompareOrdinal(one.Key.Value, other.Key.Value) > 0);
}
