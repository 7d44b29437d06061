using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>The duty instance in whose lines a phrase stands: what <c>start</c>, <c>due</c>, <c>known</c>, <c>owner</c> and <c>each</c> mean there.</summary>
internal sealed class Frame
{
    public string Owner { get; set; } = null!;

    public string Recipient { get; set; } = null!;

    /// <summary>The entry of the occurrence for which the instance is; 0 when the duty has one instance only.</summary>
    public int Each { get; set; }

    public Found Start { get; set; }

    public Found Due { get; set; }

    /// <summary>The instant from which too-late and steps count; null while the plan does not hold the duty.</summary>
    public Instant? Known { get; set; }
}
