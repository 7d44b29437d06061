using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>Compares the deadlines of what is still to be done on one case: as they stand, and as a plan has them. A deadline may move though nobody is told.</summary>
internal static class DeadlinePreview
{
    /// <summary>The deadlines that move, begin and fall away.</summary>
    public static IEnumerable<PreviewDeadline> Between(CaseNumber number, ImmutableArray<DutyRow> before, ImmutableArray<PlannedDuty> after, Instant now)
    {
        var was = before.Where(d => IsToDo(DutyStates.At(d.States, now))).ToDictionary(d => d.Key, d => d.Due);
        foreach (var duty in after)
        {
            was.Remove(duty.Key, out var then);
            var next = IsToDo(duty.StateAt(now)) ? duty.Due?.Edge : null;
            if (next != then) yield return new(number, duty.Key, then, next);
        }

        foreach (var (duty, then) in was)
        {
            if (then is not null) yield return new(number, duty, then, null);
        }
    }

    private static bool IsToDo(DutyState state) => state is DutyState.Waiting or DutyState.Undecided or DutyState.Blocked or DutyState.Open or DutyState.Overdue;
}
