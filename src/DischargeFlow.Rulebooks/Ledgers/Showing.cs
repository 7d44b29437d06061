using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>What a message shows of a duty, and what there is to show of it at a moment.</summary>
internal static class Showing
{
    /// <summary>What a planned alert will show.</summary>
    public static Shown Of(PlannedDuty duty, PlannedAlert alert) =>
        With(alert.Kind == AlertKind.Question ? ToldStatus.Undecided : ToldStatus.Owed, duty);

    /// <summary>What is so at a moment.</summary>
    public static Shown At(PlannedDuty duty, Instant moment) => With(
        duty.StateAt(moment) switch
        {
            DutyState.Open or DutyState.Overdue => ToldStatus.Owed,
            DutyState.Waiting => duty.Start is null ? ToldStatus.Gone : ToldStatus.Owed,
            DutyState.Undecided => duty.Start is null ? ToldStatus.Gone : ToldStatus.Undecided,
            DutyState.Blocked => ToldStatus.Blocked,
            DutyState.Met or DutyState.Waived or DutyState.Lapsed => ToldStatus.Closed,
            _ => ToldStatus.Gone,
        },
        duty);

    /// <summary>What is so at a moment for one party: nothing any more when there is no duty, or when another one holds the role now.</summary>
    public static Shown To(string role, PartyId party, PlannedDuty? duty, Instant moment)
    {
        if (duty is null) return Shown.Nothing with { Status = ToldStatus.Gone };
        var now = At(duty, moment);
        return duty.StillTells(role, party) ? now : now with { Status = ToldStatus.Gone };
    }

    private static Shown With(ToldStatus status, PlannedDuty duty) =>
        new(status, duty.Due?.Edge, duty.Due is { Moment.IsDay: true }, duty.PreparedFor);
}
