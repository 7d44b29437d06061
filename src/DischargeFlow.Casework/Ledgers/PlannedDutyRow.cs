using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>The row of a planned duty.</summary>
internal static class PlannedDutyRow
{
    /// <summary>Whether the duty is, was or will be on somebody's list as the plan stands.</summary>
    public static bool IsEverListed(PlannedDuty duty)
    {
        foreach (var (_, state) in duty.States)
        {
            if (IsListed(state)) return true;
        }

        return false;
    }

    public static DutyRow Of(PlannedDuty duty)
    {
        var (from, to) = Last(duty, IsListed);
        var (doableFrom, doableTo) = Last(duty, s => s is DutyState.Open or DutyState.Overdue);
        return new()
        {
            Key = duty.Key,
            Owner = duty.Owner,
            Recipient = duty.Recipient,
            Severity = duty.Rule.Severity,
            Due = duty.Due?.Edge,
            DueIsDay = duty.Due?.Moment.IsDay ?? false,
            States = DutyStates.TextOf(duty.States),
            ListedFrom = from,
            ListedTo = to,
            DoableFrom = doableFrom,
            DoableTo = doableTo,
            OverdueFrom = Last(duty, s => s is DutyState.Overdue).From,
            PastTable = duty.PastTable,
        };
    }

    private static bool IsListed(DutyState state) => state is DutyState.Open or DutyState.Overdue or DutyState.Undecided or DutyState.Blocked;

    // The last stretch of time in which the duty is in one of the states; a state held from the beginning of time counts from the epoch.
    private static (Instant? From, Instant? To) Last(PlannedDuty duty, Func<DutyState, bool> wanted)
    {
        (Instant? From, Instant? To) found = (null, null);
        var inside = false;
        for (var i = 0; i < duty.States.Length; i++)
        {
            var (since, state) = duty.States[i];
            if (wanted(state) == inside) continue;
            inside = !inside;
            found = inside ? (i == 0 ? NodaConstants.UnixEpoch : since, null) : (found.From, since);
        }

        return found;
    }
}
