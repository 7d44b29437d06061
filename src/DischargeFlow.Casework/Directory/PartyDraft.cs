namespace DischargeFlow.Casework.Directory;

/// <summary>One party of the directory: an organization, or a desk or person inside one. Writing replaces all that is recorded of it.</summary>
public sealed record PartyDraft
{
    /// <summary>What histories call it: letters, digits, dots, dashes. When writing, the id of the address counts.</summary>
    public string? Id { get; init; }

    /// <summary>The organization that it is part of; left out when it is one itself.</summary>
    public string? Organization { get; init; }

    /// <summary>What kind: <c>hospital</c>, <c>care-office</c>, <c>support-center</c>, <c>municipality</c> ...</summary>
    public required string Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The language that it reads: <c>ja</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "ja";

    /// <summary>Its region.</summary>
    public required string Region { get; init; }

    /// <summary>What other systems call it. Each code names one party.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Opening hours by the date since which they are in force; empty when nobody recorded them.</summary>
    public IReadOnlyList<HoursDraft> Hours { get; init; } = [];

    /// <summary>Names of the closed-day tables that it keeps.</summary>
    public IReadOnlyList<string> ClosedDays { get; init; } = [];

    /// <summary>Its own closed dates.</summary>
    public IReadOnlyList<string> OwnClosedDates { get; init; } = [];

    /// <summary>Hours in which it asks not to be contacted, in the shape of a week of opening hours.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Avoid { get; init; }

    /// <summary>The rulebooks that it follows, by date; left out when every rulebook bound to a case.</summary>
    public IReadOnlyList<FollowsDraft>? Follows { get; init; }

    /// <summary>How to reach it.</summary>
    public IReadOnlyList<ContactPointDraft> ContactPoints { get; init; } = [];
}

/// <summary>A week of opening hours.</summary>
/// <param name="Since">The date since which it is in force.</param>
/// <param name="Week">From <c>mon</c> to <c>sun</c>, the ranges of each day, such as <c>["09:00-12:00", "13:00-17:00"]</c>; a day left out is closed.</param>
public sealed record HoursDraft(string Since, IReadOnlyDictionary<string, IReadOnlyList<string>> Week);

/// <summary>A rulebook that a party follows.</summary>
/// <param name="Since">The date since which it does.</param>
/// <param name="Rulebook">The rulebook's name.</param>
public sealed record FollowsDraft(string Since, string Rulebook);

/// <summary>One address.</summary>
/// <param name="Kind"><c>mail</c>, <c>fax</c> or <c>phone</c>.</param>
/// <param name="Address">Mail address or number.</param>
/// <param name="Verified">Nothing is sent to an address that nobody verified.</param>
/// <param name="Purposes">What it is for: <c>notices</c>, <c>reminders</c>, <c>escalations</c>, joined by <c>+</c>; left out for everything.</param>
/// <param name="Hours">
/// When messages may go there, such as <c>mon-fri 09:00-17:00 / also on closed days</c> or <c>24h</c>; left out, the party's hours and hours to avoid hold.
/// </param>
public sealed record ContactPointDraft(string Kind, string Address, bool Verified = false, string? Purposes = null, string? Hours = null);
