using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>What a draft would have done to a history, beside the version that it is compared with.</summary>
public sealed record SimulationReport
{
    /// <summary>How many stays were folded.</summary>
    public required long Stays { get; init; }

    /// <summary>How many entries they had.</summary>
    public required long Entries { get; init; }

    /// <summary>False when it was stopped before the last stay.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Stays in which at least one message appears, vanishes or moves.</summary>
    public required long ChangedStays { get; init; }

    /// <summary>The stays that could not be planned, by case, with the sentence of the fault; the first hundred.</summary>
    public required ImmutableArray<(string Case, string Fault)> Unplanned { get; init; }

    /// <summary>How many could not be planned.</summary>
    public required long UnplannedStays { get; init; }

    /// <summary>All messages.</summary>
    public required Delta All { get; init; }

    /// <summary>By kind.</summary>
    public required ImmutableSortedDictionary<AlertKind, Delta> ByKind { get; init; }

    /// <summary>By duty.</summary>
    public required ImmutableSortedDictionary<string, Delta> ByDuty { get; init; }

    /// <summary>By hospital.</summary>
    public required ImmutableSortedDictionary<string, Delta> ByHospital { get; init; }

    /// <summary>By the care manager's office.</summary>
    public required ImmutableSortedDictionary<string, Delta> ByOffice { get; init; }

    /// <summary>By care manager.</summary>
    public required ImmutableSortedDictionary<string, Delta> ByCareManager { get; init; }

    /// <summary>By the weekday of the message, Monday first.</summary>
    public required ImmutableArray<Delta> ByWeekday { get; init; }

    /// <summary>The duty whose contact the lead times measure; null when the rulebooks have none.</summary>
    public required string? ContactDuty { get; init; }

    /// <summary>How many days before the discharge the contact would have come.</summary>
    public required LeadTimes Leads { get; init; }

    /// <summary>Messages per person and day.</summary>
    public required PersonLoads Loads { get; init; }

    /// <summary>The cases that change most, first the one that changes most.</summary>
    public required ImmutableArray<ChangedCase> Cases { get; init; }
}
