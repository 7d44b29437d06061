using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>The duty instance in whose lines a phrase stands: what <c>start</c>, <c>due</c>, <c>known</c>, <c>owner</c> and <c>each</c> mean there.</summary>
internal sealed class Frame
{
    private string? _owner;
    private string? _recipient;

    public string Owner
    {
        get => _owner!;
        set => (_owner, OwnerRole) = (value, ReferenceEquals(_owner, value) ? OwnerRole : null);
    }

    public string Recipient
    {
        get => _recipient!;
        set => (_recipient, RecipientRole) = (value, ReferenceEquals(_recipient, value) ? RecipientRole : null);
    }

    /// <summary>The owner's role once it was looked up; null before.</summary>
    public RoleNode? OwnerRole { get; set; }

    /// <summary>The recipient's role once it was looked up; null before.</summary>
    public RoleNode? RecipientRole { get; set; }

    /// <summary>The entry of the occurrence for which the instance is; 0 when the duty has one instance only.</summary>
    public int Each { get; set; }

    public Found Start { get; set; }

    public Found Due { get; set; }

    /// <summary>The instant from which too-late and steps count; null while the plan does not hold the duty.</summary>
    public Instant? Known { get; set; }
}
