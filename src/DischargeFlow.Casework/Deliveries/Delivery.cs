using System.Collections.Immutable;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Deliveries;

/// <summary>What becomes of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>Frozen; the next attempt is due at <see cref="Delivery.NextAttempt"/>.</summary>
    Ready,

    /// <summary>Refused for now; repeated at <see cref="Delivery.NextAttempt"/>.</summary>
    Retry,

    /// <summary>It may have been taken over; the same message is repeated at <see cref="Delivery.NextAttempt"/>.</summary>
    FateUnknown,

    /// <summary>Taken over by the next server.</summary>
    Sent,

    /// <summary>Refused for good: a dead letter. Its alerts went on by the next way.</summary>
    Dead,

    /// <summary>Taken apart before it left: an alert in it was withdrawn or held.</summary>
    Dissolved,

    /// <summary>A fax sheet to be sent or a call to be made by a person.</summary>
    ToDo,

    /// <summary>A person ticked it as done.</summary>
    Done,
}

/// <summary>A message frozen before its first attempt: its alerts, its words and its Message-ID never change.</summary>
public sealed record Delivery
{
    /// <summary>UUIDv7 of the row.</summary>
    public required string Id { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>Who is told.</summary>
    public required PartyId Recipient { get; init; }

    /// <summary>Who sends the fax or makes the call; null for mail.</summary>
    public PartyId? Doer { get; init; }

    /// <summary>By which way.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Mail address or number as it was at freezing; empty when a call must find its own number.</summary>
    public required string Address { get; init; }

    /// <summary>Message-ID without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary><c>ja</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What becomes of it.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next, on the clock of the cases; null when never.</summary>
    public Instant? NextAttempt { get; init; }

    /// <summary>Until when an attempt lasts, on the real clock; null when none is under way.</summary>
    public Instant? LeaseUntil { get; init; }

    /// <summary>When it was frozen, on the clock of the cases.</summary>
    public required Instant Created { get; init; }

    /// <summary>When it was sent, refused for good, dissolved or done.</summary>
    public Instant? Finished { get; init; }

    /// <summary>The last words of the other side, or who ticked it.</summary>
    public string Reply { get; init; } = "";

    /// <summary>The alerts in it, with what it shows of each.</summary>
    public required ImmutableArray<FrozenAlert> Alerts { get; init; }
}

/// <summary>An alert as a delivery tells it: whatever the plan says later, this is what was told once the delivery is sent.</summary>
public sealed record FrozenAlert(AlertRef Ref, Shown Shown);
