namespace DischargeFlow.Exchange.Adt;

/// <summary>The fields in which hospital systems write what is read here.</summary>
internal readonly record struct Field(string Segment, int Number)
{
    public static Field RecordedBySender { get; } = new("EVN", 2);

    /// <summary>When what is planned is planned for.</summary>
    public static Field Planned { get; } = new("EVN", 3);

    /// <summary>When the event occurred.</summary>
    public static Field Occurred { get; } = new("EVN", 6);

    public static Field PatientClass { get; } = new("PV1", 2);

    public static Field Location { get; } = new("PV1", 3);

    public static Field VisitNumber { get; } = new("PV1", 19);

    public static Field Disposition { get; } = new("PV1", 36);

    public static Field Admitted { get; } = new("PV1", 44);

    public static Field Discharged { get; } = new("PV1", 45);

    public static Field ExpectedAdmission { get; } = new("PV2", 8);

    public static Field ExpectedDischarge { get; } = new("PV2", 9);

    public static Field DeathTime { get; } = new("PID", 29);

    public static Field IsDead { get; } = new("PID", 30);
}
