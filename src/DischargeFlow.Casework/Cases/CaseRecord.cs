using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Cases;

/// <summary>One case: one stay in one organization. Its history is kept beside it.</summary>
public sealed record CaseRecord
{
    /// <summary>UUIDv7 of the row.</summary>
    public required string Id { get; init; }

    /// <summary>What people and keys call it.</summary>
    public required CaseNumber Number { get; init; }

    /// <summary>The name of its vocabulary, such as <c>hospital-stay</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The region that it belongs to.</summary>
    public required string Region { get; init; }

    /// <summary>The organization in which the stay is.</summary>
    public required PartyId Hospital { get; init; }

    /// <summary>Whose case it is, as a row of the persons' table; null when nobody said.</summary>
    public string? Person { get; init; }

    /// <summary>The rulebooks that bind it.</summary>
    public required ImmutableArray<BoundRulebook> Rulebooks { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant Opened { get; init; }

    /// <summary>When its last entry was recorded.</summary>
    public required Instant Changed { get; init; }

    /// <summary>The sequence of its last entry; 0 before the first. What a writer expects to find.</summary>
    public required int Version { get; init; }

    /// <summary>The once-event that happened last, by its name in the vocabulary; null before any.</summary>
    public string? Stage { get; init; }
}

/// <summary>A rulebook that binds a case.</summary>
/// <param name="Name">The rulebook.</param>
/// <param name="Version">By which version the case goes now; <see cref="Shelves.ShelvedVersions.None"/> while none holds for its dates.</param>
/// <param name="UpTo">
/// The highest number on the shelf when the rulebook was bound. What is put there later does not move the case; a person's choice, which is an entry,
/// may raise it (<see cref="Rulebooks.Histories.EntryContent.GoesBy"/>). Never changed, so that the choice of any past moment can be made again.
/// </param>
public sealed record BoundRulebook(string Name, int Version, int UpTo);
