using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>Where in a message something is wrong.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Segment">The segment, such as <c>PV1</c>; null when it concerns no segment.</param>
/// <param name="Field">The field, from 1 as HL7 counts; null when it concerns no field.</param>
public sealed record Hl7Place(int Line, string? Segment = null, int? Field = null)
{
    /// <inheritdoc/>
    public override string ToString() => (Segment, Field) switch
    {
        (null, _) => $"{Line}",
        (_, null) => $"{Line}:{Segment}",
        _ => $"{Line}:{Segment}-{Field}",
    };
}

/// <summary>Why a message cannot be taken, and where. Says nothing of the patient.</summary>
public sealed record Hl7Fault(Bilingual Reason, Hl7Place Place);

/// <summary>What reading gave: a message, or a reason; never both, never an exception.</summary>
public sealed record Hl7Reading(Hl7Message? Message, Hl7Fault? Fault);
