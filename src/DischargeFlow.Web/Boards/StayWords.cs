namespace DischargeFlow.Web.Boards;

/// <summary>
/// The words of the vocabulary <c>hospital-stay</c> by which the board knows its columns. A vocabulary without them has empty columns.
/// </summary>
public static class StayWords
{
    /// <summary>The kind of case.</summary>
    public const string Kind = "hospital-stay";

    /// <summary>The fact of the planned day of admission.</summary>
    public const string PlannedAdmission = "planned-admission";

    /// <summary>The fact of consent to sharing information.</summary>
    public const string Consent = "consent";

    /// <summary>The role of the care manager.</summary>
    public const string CareManager = "care-manager";

    /// <summary>The event of admission.</summary>
    public const string Admission = "admission";

    /// <summary>The event of discharge.</summary>
    public const string Discharged = "discharged";

    /// <summary>The events after which nobody is in the bed any more.</summary>
    public static IReadOnlyList<string> Ends { get; } = ["died", "stay-cancelled", "transferred-out", Discharged];

    /// <summary>The fact of the planned day of discharge.</summary>
    public const string PlannedDischarge = "planned-discharge";

    /// <summary>The field in which an event carries the ward.</summary>
    public const string Ward = "ward";

    /// <summary>The event of a contact, which carries by, to, about and channel.</summary>
    public const string Contacted = "contacted";
}
