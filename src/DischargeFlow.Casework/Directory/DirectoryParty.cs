using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Directory;

/// <summary>One party of the directory: an organization, or a desk or person inside one.</summary>
public sealed record DirectoryParty
{
    /// <summary>What histories call it.</summary>
    public required PartyId Id { get; init; }

    /// <summary>The organization that it is part of; itself when it is one.</summary>
    public required PartyId Organization { get; init; }

    /// <summary>What kind of organization: <c>hospital</c>, <c>care-office</c>, <c>support-center</c>, <c>municipality</c> ...</summary>
    public required string Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The language that it reads.</summary>
    public Rulebooks.Findings.Language Language { get; init; } = Rulebooks.Findings.Language.Ja;

    /// <summary>Its region.</summary>
    public required string Region { get; init; }

    /// <summary>What other systems call it (sending facility, institution code). Each code names one party.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Opening hours by the date since which they are in force, in order; empty when nobody recorded them.</summary>
    public ImmutableArray<(LocalDate Since, OpeningHours Hours)> Hours { get; init; } = [];

    /// <summary>Names of the closed-day tables that it keeps.</summary>
    public ImmutableArray<string> ClosedDays { get; init; } = [];

    /// <summary>Its own closed dates.</summary>
    public ImmutableSortedSet<LocalDate> OwnClosedDates { get; init; } = [];

    /// <summary>Hours in which it asks not to be contacted.</summary>
    public OpeningHours? Avoid { get; init; }

    /// <summary>The rulebooks that it follows, by date; null where it said nothing: then every rulebook that is bound to a case.</summary>
    public ImmutableArray<(LocalDate Since, string Rulebook)>? Follows { get; init; }

    /// <summary>How to reach it.</summary>
    public ImmutableArray<ContactPoint> ContactPoints { get; init; } = [];

    /// <summary>What planning may know of it: no name, no address.</summary>
    public PartyExtract ToExtract() => new()
    {
        Id = Id,
        Organization = Organization,
        Hours = Hours,
        ClosedDays = ClosedDays,
        OwnClosedDates = OwnClosedDates,
        Follows = Follows,
        Avoid = Avoid,
    };
}

/// <summary>The ways in which a party can be reached.</summary>
public enum ContactKind { Mail, Fax, Phone }

/// <summary>What a contact point is for. A point for which nothing is said serves everything.</summary>
[Flags]
public enum ContactPurposes
{
    /// <summary>Everything.</summary>
    Everything = 0,

    /// <summary>Notices, questions, changes and retractions.</summary>
    Notices = 1,

    /// <summary>Reminders.</summary>
    Reminders = 2,

    /// <summary>Escalations.</summary>
    Escalations = 4,
}

/// <summary>One address.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Mail address or number.</param>
/// <param name="Verified">
/// Nothing is sent to an address that nobody verified: a mail address confirms itself by a link, a FAX number a person tries. A phone number needs none.
/// </param>
public sealed record ContactPoint(ContactKind Kind, string Address, bool Verified)
{
    /// <summary>Since when nothing is sent to it, because who reads there said not to be the recipient; null while it is not stopped.</summary>
    public Instant? Stopped { get; init; }

    /// <summary>When its reader last confirmed a mail address; null while nobody did, and for numbers.</summary>
    public Instant? Confirmed { get; init; }

    /// <summary>What it is for.</summary>
    public ContactPurposes Purposes { get; init; }

    /// <summary>When messages may go there, in the place of the party's hours and of those that it asks to avoid; null where the party's hold.</summary>
    public PointHours? Hours { get; init; }

    /// <summary>Whether it is a mail address that waits for its reader to confirm it.</summary>
    public bool IsUnconfirmed => Kind == ContactKind.Mail && !Verified && Stopped is null;

    /// <summary>Whether messages may go there.</summary>
    public bool MayBeUsed => Kind == ContactKind.Phone || (Verified && Stopped is null);
}
