namespace DischargeFlow.Exchange.Adt;

/// <summary>The words of the vocabulary <c>hospital-stay</c> that messages are put into.</summary>
internal static class StayWords
{
    public const string PlannedAdmission = "planned-admission";
    public const string PlannedDischarge = "planned-discharge";
    public const string Admission = "admission";
    public const string Discharged = "discharged";
    public const string Died = "died";
    public const string TransferredOut = "transferred-out";
    public const string StayCancelled = "stay-cancelled";
    public const string WardMoved = "ward-moved";
    public const string LeaveStarted = "leave-started";
    public const string LeaveEnded = "leave-ended";
    public const string Ward = "ward";
}
