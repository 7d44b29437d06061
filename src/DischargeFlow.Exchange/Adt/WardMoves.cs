namespace DischargeFlow.Exchange.Adt;

/// <summary>Moves between wards, and leave: events within the stay.</summary>
internal static class WardMoves
{
    /// <summary>A02: moved to the ward of PV1-3.</summary>
    public static void Moved(AdtMessage message)
    {
        Admissions.InPassing(message);
        message.Happened(StayWords.WardMoved, Occurred(message), message.Text(Field.Location));
    }

    /// <summary>A12: the last move never was.</summary>
    public static void MoveCancelled(AdtMessage message) => message.Cancelled(StayWords.WardMoved);

    /// <summary>A21: away for some hours or nights.</summary>
    public static void LeaveStarted(AdtMessage message)
    {
        Admissions.InPassing(message);
        message.Happened(StayWords.LeaveStarted, Occurred(message));
    }

    /// <summary>A22: back from leave.</summary>
    public static void LeaveEnded(AdtMessage message)
    {
        Admissions.InPassing(message);
        message.Happened(StayWords.LeaveEnded, Occurred(message));
    }

    /// <summary>A52: the last leave never was.</summary>
    public static void LeaveCancelled(AdtMessage message) => message.Cancelled(StayWords.LeaveStarted);

    /// <summary>A53: the last return never was.</summary>
    public static void ReturnCancelled(AdtMessage message) => message.Cancelled(StayWords.LeaveEnded);

    private static Rulebooks.Histories.Moment Occurred(AdtMessage message) => message.Time(Field.Occurred) ?? message.Noted;
}
