using DischargeFlow.Web.Api.Cases;

namespace DischargeFlow.Web.Api.Deliveries;

/// <summary>A message as it went out, or as it waits.</summary>
public sealed record DeliveryJson
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Who is told.</summary>
    public required NamedPartyJson Recipient { get; init; }

    /// <summary>Who sends the fax or makes the call.</summary>
    public NamedPartyJson? Doer { get; init; }

    /// <summary><c>mail</c>, <c>fax-sheet</c> or <c>phone-task</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Mail address or number, as it was when the message was frozen.</summary>
    public required string Address { get; init; }

    /// <summary>The Message-ID, without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>What became of it.</summary>
    public required string State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried next.</summary>
    public string? NextAttempt { get; init; }

    /// <summary>When it was frozen.</summary>
    public required string Created { get; init; }

    /// <summary>When it was sent, refused for good, withdrawn or done.</summary>
    public string? Finished { get; init; }

    /// <summary>The last words of the other side, or who ticked it.</summary>
    public required string Reply { get; init; }
}
