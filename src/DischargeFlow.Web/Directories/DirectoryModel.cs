using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Directories;

/// <summary>The directory as the page shows it.</summary>
/// <param name="Search">What was searched for.</param>
/// <param name="Kind">The kind chosen; empty for all.</param>
/// <param name="Parties">The parties found, organizations with their wards after them.</param>
/// <param name="Kinds">The kinds that occur.</param>
/// <param name="Rulebooks">Titles of rulebooks by name.</param>
public sealed record DirectoryModel(
    string Search, string Kind, ImmutableArray<DirectoryParty> Parties, ImmutableArray<string> Kinds, ImmutableDictionary<string, Bilingual> Rulebooks)
{
    /// <summary>Whether only those with an address that nobody confirmed are shown.</summary>
    public bool OnlyUnconfirmed { get; init; }

    /// <summary>How many mail addresses of the whole directory nobody confirmed.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>Of how many parties among these no other way is known.</summary>
    public int WithoutAnyWay { get; init; }
}

/// <summary>The form of one party.</summary>
/// <param name="Id">Its id; null for a new one.</param>
/// <param name="Party">What is filled in.</param>
/// <param name="Organizations">The organizations that it can be part of.</param>
/// <param name="Rulebooks">Titles of rulebooks by name.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record PartyModel(
    string? Id, PartyDraft Party, ImmutableArray<DirectoryParty> Organizations, ImmutableSortedDictionary<string, Bilingual> Rulebooks, Cases.Told? Told = null)
{
    /// <summary>Its contact points as they are recorded.</summary>
    public ImmutableArray<ContactPoint> Points { get; init; } = [];

    /// <summary>Its addresses that were asked and have not confirmed since.</summary>
    public ImmutableArray<AddressCheck> Checks { get; init; } = [];

    /// <summary>The recorded point of a mail address; null for what is newly typed.</summary>
    public ContactPoint? MailPoint(string? address) =>
        address is null ? null : Points.FirstOrDefault(p => p.Kind == ContactKind.Mail && Misdirection.KeyOf(p.Address) == Misdirection.KeyOf(address));

    /// <summary>The id typed for a new party.</summary>
    public string NewId { get; init; } = "";

    /// <summary>The closed-day tables that it can keep, with their titles.</summary>
    public ImmutableArray<(string Name, Bilingual? Title)> Calendars { get; init; } = [];

    /// <summary>The hours in force last.</summary>
    public HoursDraft? Hours => Party.Hours.Count > 0 ? Party.Hours[^1] : null;
}
