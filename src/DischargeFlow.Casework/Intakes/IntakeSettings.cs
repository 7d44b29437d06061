using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Casework.Intakes;

/// <summary>The words of the vocabulary by which a stay is recognised, and the zone in which hospitals write dates.</summary>
public sealed record IntakeSettings
{
    /// <summary>The kind of case that messages open.</summary>
    public string Kind { get; init; } = "hospital-stay";

    /// <summary>The role that the sending hospital holds.</summary>
    public string HospitalRole { get; init; } = "hospital";

    /// <summary>The event with which a stay begins.</summary>
    public string Admission { get; init; } = "admission";

    /// <summary>The date value of a beginning that is only planned.</summary>
    public string PlannedAdmission { get; init; } = "planned-admission";

    /// <summary>The events after which a stay is over. None may lie before the admission.</summary>
    public ImmutableArray<string> Ends { get; init; } = ["discharged", "died", "transferred-out", "stay-cancelled"];

    /// <summary>The zone of dates.</summary>
    public DateTimeZone Zone { get; init; } = DefaultZone.Value;
}
