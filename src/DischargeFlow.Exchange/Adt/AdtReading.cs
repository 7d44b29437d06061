using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Adt;

/// <summary>What became of a message when its meaning was looked for.</summary>
public abstract record AdtReading
{
    private AdtReading() { }

    /// <summary>It says something of a stay.</summary>
    public sealed record OfStay(IncomingMessage Message) : AdtReading;

    /// <summary>It says nothing that a stay's history holds (an outpatient, another kind of message); it is left where it is.</summary>
    public sealed record PassedOver(Bilingual Reason) : AdtReading;

    /// <summary>It cannot be taken; a person must look at it.</summary>
    public sealed record Refused(Hl7Fault Fault) : AdtReading;
}
