using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Deliveries;

/// <summary>All that one party is told in one message: its alerts are frozen before the first attempt.</summary>
/// <param name="Recipient">The party.</param>
/// <param name="RecipientName">Its name, for the salutation.</param>
/// <param name="Language">The language that it reads.</param>
/// <param name="Zone">The zone in which dates and times are written.</param>
/// <param name="Alerts">At least one, in the order of their moments.</param>
public sealed record Bundle(PartyId Recipient, string RecipientName, DischargeFlow.Rulebooks.Findings.Language Language, DateTimeZone Zone, ImmutableArray<BundledAlert> Alerts);

/// <summary>One alert as a message tells it. Nothing here names or describes the patient.</summary>
public sealed record BundledAlert
{
    /// <summary>The alert.</summary>
    public required AlertKey Key { get; init; }

    /// <summary>The case's number.</summary>
    public required CaseNumber Case { get; init; }

    /// <summary>The rulebook, for its name and title.</summary>
    public required string Rulebook { get; init; }

    /// <summary>In the words of which of its versions the alert is told.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The rulebook's title.</summary>
    public required Bilingual RulebookTitle { get; init; }

    /// <summary>What the duty is called.</summary>
    public required Bilingual DutyLabel { get; init; }

    /// <summary>The name of the hospital where the stay is.</summary>
    public required string HospitalName { get; init; }

    /// <summary>The name of who owes the duty.</summary>
    public required string OwnerName { get; init; }

    /// <summary>True when the recipient of this message is the one who owes the duty.</summary>
    public required bool RecipientOwes { get; init; }

    /// <summary>Its kind.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>How binding the duty is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where its numbers come from.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What it shows: due moment and the date that people prepare for.</summary>
    public required Shown Shown { get; init; }

    /// <summary>What the recipient had been told before; <see cref="Ledgers.Shown.Nothing"/> when nothing.</summary>
    public required Shown ToldBefore { get; init; }

    /// <summary>What the date is that people prepare for, such as the day of discharge; null when the rulebook and the vocabulary have no name for it.</summary>
    public Bilingual? CountedFrom { get; init; }

    /// <summary>When the rule wanted it to go out.</summary>
    public required Instant At { get; init; }

    /// <summary>True when it goes out later than the rule wanted, with nothing of the recipient's own hours in the way.</summary>
    public required bool Late { get; init; }

    /// <summary>Earlier alerts of the same duty that fell due while nothing could be sent: this one goes out in their place.</summary>
    public ImmutableArray<ReplacedAlert> Replaces { get; init; } = [];

    /// <summary>
    /// That nobody can reach the duty's recipient before it is due, and what would help, in the bundle's language; told to who owes the duty.
    /// Empty when somebody can be reached.
    /// </summary>
    public ImmutableArray<string> Reach { get; init; } = [];

    /// <summary>Whether the due moment rests on days that no closed-day table knows yet: it may move.</summary>
    public bool IsPastTable { get; init; }

    /// <summary>The link that opens the case for this recipient.</summary>
    public required Uri Link { get; init; }
}

/// <summary>An alert that was not sent, since a later one of the same duty goes out in its place.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="At">When the rule wanted it to go out.</param>
public sealed record ReplacedAlert(AlertKind Kind, Instant At);

/// <summary>A message in words.</summary>
public sealed record ComposedMessage(string Subject, string Body);

/// <summary>Puts a bundle into words from the rulebooks' wording.</summary>
public interface IMessageComposer
{
    /// <summary>The message as it is frozen. Deterministic: the same bundle gives the same words.</summary>
    ComposedMessage Compose(Bundle bundle, Channel channel);
}
