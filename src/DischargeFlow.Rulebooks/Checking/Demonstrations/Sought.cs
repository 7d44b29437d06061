using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking.Demonstrations;

/// <summary>A case that is looked for, because it shows what a finding says.</summary>
internal sealed record Sought
{
    /// <summary>What the case shows, in a sentence.</summary>
    public required Bilingual Shows { get; init; }

    /// <summary>The duties in whose plan it is seen.</summary>
    public required ImmutableArray<Duty> Duties { get; init; }

    /// <summary>Criteria that must hold.</summary>
    public ImmutableArray<Criterion> Yes { get; init; } = [];

    /// <summary>Criteria that must not hold.</summary>
    public ImmutableArray<Criterion> No { get; init; } = [];

    /// <summary>Criteria about which everything must be recorded, whatever comes of it.</summary>
    public ImmutableArray<Criterion> Answered { get; init; } = [];

    /// <summary>A criterion whose answer is looked at besides, as if a duty named <see cref="Probe"/> stood on it alone.</summary>
    public Criterion? Asked { get; init; }

    /// <summary>An anchor and the date that it must have.</summary>
    public (Anchor Anchor, LocalDate Date)? On { get; init; }

    /// <summary>True when the plan shows it.</summary>
    public required Func<Plan, bool> IsSeen { get; init; }

    /// <summary>The name of the duty that stands on <see cref="Asked"/>; no rulebook can use it.</summary>
    public const string Probe = "?";
}
