using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Cases;

/// <summary>What is said when a case is opened.</summary>
public sealed record CaseOpening
{
    /// <summary>The kind of case: the name of a vocabulary.</summary>
    public required string Kind { get; init; }

    /// <summary>The organization in which the stay is; a party of the directory.</summary>
    public required PartyId Hospital { get; init; }

    /// <summary>The role that the organization holds from the first entry on; null records no holder.</summary>
    public string? HospitalRole { get; init; } = "hospital";

    /// <summary>What the hospital calls the stay, or null.</summary>
    public string? VisitNumber { get; init; }

    /// <summary>The hospital's patient number, or null.</summary>
    public string? PatientNumber { get; init; }

    /// <summary>The person's details, or null.</summary>
    public PersonDetails? Person { get; init; }

    /// <summary>The rulebooks that bind it; null for those that the organization follows, else all of the kind.</summary>
    public ImmutableArray<string>? Rulebooks { get; init; }

    /// <summary>The first entries, in order.</summary>
    public ImmutableArray<NewEntry> Entries { get; init; } = [];

    /// <summary>When it counts as recorded; null for now.</summary>
    public Instant? Recorded { get; init; }
}
