using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>Decides what follows from what a party was told: a message of a kind, or a telling that is brought up to date without one, or neither.</summary>
internal static class TellingChange
{
    /// <summary>What a telling that says one thing becomes when another is so now.</summary>
    /// <param name="told">What the party was told.</param>
    /// <param name="duty">The duty now; null when there is none any more.</param>
    /// <param name="now">What is so now for the party.</param>
    /// <param name="recorded">The recording moment.</param>
    /// <param name="role">The role in which the party is told.</param>
    /// <param name="party">The party.</param>
    /// <param name="wasSent">Whether an alert of a key was sent.</param>
    public static (AlertKind? Kind, Shown? Silently) Decide(Shown told, PlannedDuty? duty, Shown now, Instant recorded, string role, PartyId party, Func<string, bool> wasSent)
    {
        var moved = told.PreparedFor is not null && told.PreparedFor != now.PreparedFor;
        switch (told.Status, now.Status)
        {
            case (ToldStatus.Gone or ToldStatus.Nothing, ToldStatus.Owed or ToldStatus.Undecided or ToldStatus.Blocked):
                // Told that the ground was gone, a party counts as told nothing. A notice whose key was sent cannot come again, so this takes
                // its place; whom only reminders or escalations reach is told by the next of these.
                return duty is not null && CannotComeAgain(duty, role, party, wasSent) ? (AlertKind.Change, null) : default;
            case (ToldStatus.Gone or ToldStatus.Nothing, _):
                return default;
            case (ToldStatus.Owed or ToldStatus.Undecided or ToldStatus.Blocked, ToldStatus.Closed):
                if (moved && !duty!.EndEventHappened) return (AlertKind.Retraction, null);
                return (null, told with { Status = ToldStatus.Closed });
            case (ToldStatus.Undecided, ToldStatus.Gone) when duty is not null && duty.StateAt(recorded) == DutyState.NotApplicable:
                // The question was answered with no: who asked for an answer and got it needs no mail about it.
                return (null, told with { Status = ToldStatus.Gone });
            case (_, ToldStatus.Gone):
                return told.Status == ToldStatus.Closed && (told.PreparedFor is null || duty is null || duty.EndEventHappened) ? default : (AlertKind.Retraction, null);
            case (ToldStatus.Closed, ToldStatus.Closed):
                if (!moved || duty!.EndEventHappened) return default;
                return (now.PreparedFor is null ? AlertKind.Retraction : AlertKind.Change, null);
            default:
                return told == now ? default : (AlertKind.Change, null);
        }
    }

    // The party's notice or question is planned under a key that was sent.
    private static bool CannotComeAgain(PlannedDuty duty, string role, PartyId party, Func<string, bool> wasSent)
    {
        foreach (var alert in duty.Alerts)
        {
            if (alert.Role == role && alert.Party == party && alert.Kind is AlertKind.Notice or AlertKind.Question && wasSent(alert.Key.Value)) return true;
        }

        return false;
    }
}
