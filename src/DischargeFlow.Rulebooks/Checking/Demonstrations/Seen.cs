using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking.Demonstrations;

/// <summary>What can be seen in a plan.</summary>
internal static class Seen
{
    /// <summary>The first instance of a duty, or null.</summary>
    public static PlannedDuty? Of(Plan plan, string duty) => plan.Duties.FirstOrDefault(d => d.Rule.Name == duty);

    /// <summary>Some instance of a duty for which something holds.</summary>
    public static bool Any(Plan plan, string duty, Func<PlannedDuty, bool> holds) => plan.Duties.Any(d => d.Rule.Name == duty && holds(d));

    /// <summary>The duty was on somebody's list at some time.</summary>
    public static bool WasOpen(PlannedDuty duty) => duty.States.Any(s => s.State is DutyState.Open or DutyState.Overdue);

    /// <summary>The duty can begin: its condition holds and its start is known.</summary>
    public static bool Starts(PlannedDuty duty) => duty.Start is not null && duty.States[^1].State is not (DutyState.NotApplicable or DutyState.Undecided or DutyState.Waiting);

    /// <summary>The condition turned out not to hold, and did not hold before.</summary>
    public static bool NeverApplied(PlannedDuty duty) => duty.States[^1].State == DutyState.NotApplicable && !WasOpen(duty);

    /// <summary>The due moment that the rule wishes lies at or before the moment at which the duty starts or is known.</summary>
    public static bool DueHasPassed(PlannedDuty duty) =>
        Starts(duty) && duty.WishedDue is { } due && (due.Edge <= duty.Start!.Value.Edge || due.Edge <= duty.Known);

    /// <summary>The due moment falls on a closed day.</summary>
    public static bool DueIsClosed(PlannedDuty duty, PartyCalendar calendar, DateTimeZone zone) =>
        Starts(duty) && duty.WishedDue is { } due && !calendar.IsOpen(due.Moment.DateIn(zone));

    /// <summary>The criterion that was asked besides: true or false once it is decided, null before.</summary>
    public static bool? Answer(Plan plan) => Of(plan, Sought.Probe) is not { } probe ? null
        : NeverApplied(probe) ? false
        : WasOpen(probe) || probe.States[^1].State is DutyState.Met or DutyState.Waiting ? true : null;
}
