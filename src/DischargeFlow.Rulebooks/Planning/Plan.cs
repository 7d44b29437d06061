using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// A timetable: what will be so at every moment if nothing further is recorded. The planner makes it from a rulebook, a history, closed-day
/// tables and a directory extract alone; it saw no clock and no sent mail.
/// </summary>
public sealed record Plan
{
    /// <summary>The rulebook that it follows.</summary>
    public required Rulebook Rulebook { get; init; }

    /// <summary>The case.</summary>
    public required string CaseKey { get; init; }

    /// <summary>The instances of all duties, in the order of the rulebook, those that never started among them.</summary>
    public required ImmutableArray<PlannedDuty> Duties { get; init; }

    /// <summary>The named moments of the rulebook that are known.</summary>
    public required ImmutableArray<PlannedMoment> Moments { get; init; }

    /// <summary>The facts that would decide what is undecided or provisional, nearest first.</summary>
    public required ImmutableArray<Ask> Asks { get; init; }

    /// <summary>What the reader of the plan must know of its ground, such as dates past a closed-day table.</summary>
    public required ImmutableArray<Because> Warnings { get; init; }
}

/// <summary>A named moment that turned out.</summary>
/// <param name="Name">Its name in the rulebook.</param>
/// <param name="At">The day or the moment.</param>
/// <param name="Provisional">Whether a missing fact could still move it.</param>
public sealed record PlannedMoment(string Name, Moment At, bool Provisional)
{
    /// <summary>The steps that led there; empty when the plan was made without explanation.</summary>
    public ImmutableArray<Because> Because { get; init; } = [];
}

/// <summary>A fact that somebody should record.</summary>
/// <param name="Fact">The fact, event, role or decision that is missing.</param>
/// <param name="Of">The role that is asked.</param>
/// <param name="Why">What it would decide.</param>
/// <param name="Duty">The duty that waits for it.</param>
public sealed record Ask(string Fact, string Of, Because Why, string Duty);

/// <summary>A moment that turned out, with whether a missing fact could still move it.</summary>
public readonly record struct Timing(Moment Moment, Instant Edge, bool Provisional);

/// <summary>One instance of a duty on one case.</summary>
public sealed record PlannedDuty
{
    /// <summary>What it is known by.</summary>
    public required DutyKey Key { get; init; }

    /// <summary>The rule.</summary>
    public required Duty Rule { get; init; }

    /// <summary>Who owes it now; null when nobody holds the role.</summary>
    public PartyId? Owner { get; init; }

    /// <summary>The role that the owner holds; a role that the rulebook derives is resolved to the one that is meant.</summary>
    public string? OwnerRole { get; init; }

    /// <summary>The role to which this instance is owed.</summary>
    public required string RecipientRole { get; init; }

    /// <summary>Who holds that role now; null when nobody.</summary>
    public PartyId? Recipient { get; init; }

    /// <summary>When it starts; null while that is not known. The edge is the first instant.</summary>
    public Timing? Start { get; init; }

    /// <summary>From when a deed counts; null for any time, or while that is not known.</summary>
    public Instant? From { get; init; }

    /// <summary>The due moment that holds; the edge is exclusive: the first instant that is too late.</summary>
    public Timing? Due { get; init; }

    /// <summary>The due moment that the rule wished for; differs from <see cref="Due"/> when it was too late for it.</summary>
    public Timing? WishedDue { get; init; }

    /// <summary>True when it was too late for the wished due moment from the beginning.</summary>
    public bool TooLate { get; init; }

    /// <summary>The dates on which the due moment rests and of which a closed-day table does not speak; empty where all are covered.</summary>
    public ImmutableArray<Because> PastTheTable { get; init; } = [];

    /// <summary>The name of the first table that does not speak of such a date; null where all are covered.</summary>
    public string? PastTable => PastTheTable is [var first, ..] ? first.Fills[1] as string : null;

    /// <summary>The earliest moment of lapsing, exclusive; null for none.</summary>
    public Instant? Ends { get; init; }

    /// <summary>Since when, by what was recorded, the plan has held it with its present wished due; null while it does not hold it.</summary>
    public Instant? Known { get; init; }

    /// <summary>The states in order, each with the instant from which it holds; the first holds from the beginning of time.</summary>
    public required ImmutableArray<(Instant Since, DutyState State)> States { get; init; }

    /// <summary>Whether the deed that met it came in time.</summary>
    public Punctuality Punctuality { get; init; }

    /// <summary>The due moment against which the deed was judged, exclusive.</summary>
    public Instant? JudgedDue { get; init; }

    /// <summary>The sequence of the entry that closed it (deed, waiver or stopping event); null when open or lapsed.</summary>
    public int? ClosedBy { get; init; }

    /// <summary>When it was closed for good; null while it is not.</summary>
    public Instant? Closed { get; init; }

    /// <summary>True once an event of <c>ends</c> has happened, whatever closed the duty: nobody prepares for its date any more.</summary>
    public bool EndEventHappened { get; init; }

    /// <summary>The date that people prepare for: the date of what <c>due</c> counts from. Null where it counts from none.</summary>
    public LocalDate? PreparedFor { get; init; }

    /// <summary>What is sent to whom, if nothing further is recorded.</summary>
    public required ImmutableArray<PlannedAlert> Alerts { get; init; }

    /// <summary>Why it is as it is; empty when the plan was made without explanation.</summary>
    public ImmutableArray<Because> Because { get; init; } = [];

    /// <summary>Why it did not start: the conditions that failed. Empty when it started.</summary>
    public ImmutableArray<Because> WhyNot { get; init; } = [];

    /// <summary>True while consent, or whatever else the rulebook needs, is not given: nothing about the duty leaves the organization.</summary>
    public bool NothingLeaves { get; init; }

    /// <summary>Everyone whom the duty's steps tell as things stand, by the role that is finally meant, with whether it is of the owner's organization.</summary>
    public ImmutableArray<(string Role, PartyId? Party, bool Inside)> Audience { get; init; } = [];

    /// <summary>Whether a party is still the one to tell in a role.</summary>
    public bool StillTells(string role, PartyId party)
    {
        foreach (var told in Audience)
        {
            if (told.Party == party && told.Role == role) return true;
        }

        return false;
    }

    /// <summary>Whether a party is told within the organization of the duty's owner. Of who is no longer told, nobody knows: that is outside.</summary>
    public bool IsInside(PartyId party)
    {
        foreach (var told in Audience)
        {
            if (told.Inside && told.Party == party) return true;
        }

        return false;
    }

    /// <summary>The state at a moment.</summary>
    public DutyState StateAt(Instant moment)
    {
        var at = States.Length - 1;
        while (States[at].Since > moment) at--;
        return States[at].State;
    }
}

/// <summary>A message that the rule plans.</summary>
public sealed record PlannedAlert
{
    /// <summary>What it is known by.</summary>
    public required AlertKey Key { get; init; }

    /// <summary>Its kind.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>The step as the rule writes it.</summary>
    public required string Step { get; init; }

    /// <summary>When it falls due. Never before the duty was known.</summary>
    public required Instant At { get; init; }

    /// <summary>The role that is told.</summary>
    public required string Role { get; init; }

    /// <summary>Who holds it; null when nobody does: the last resort is told.</summary>
    public PartyId? Party { get; init; }

    /// <summary>True when its moment lay before the duty was known or started: it is shown, never sent.</summary>
    public bool PassedOver { get; init; }

    /// <summary>Why it is there.</summary>
    public ImmutableArray<Because> Because { get; init; } = [];
}
