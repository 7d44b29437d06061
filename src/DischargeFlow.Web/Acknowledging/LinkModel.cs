using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Web.Cases;
using NodaTime;

namespace DischargeFlow.Web.Acknowledging;

/// <summary>What the page behind a link shows: what its recipient is told, as it stands now, and nothing of the patient.</summary>
public sealed record LinkModel
{
    /// <summary>The link's token, for the form.</summary>
    public required string Token { get; init; }

    /// <summary>What the link says.</summary>
    public required CaseLink Link { get; init; }

    /// <summary>The mail address to which the link went; null when that is not known, as on paper.</summary>
    public string? Address { get; init; }

    /// <summary>Whether nothing is sent to that address any more.</summary>
    public bool IsStopped { get; init; }

    /// <summary>The recipient's name.</summary>
    public required string Recipient { get; init; }

    /// <summary>The hospital.</summary>
    public required string Hospital { get; init; }

    /// <summary>The hospital's telephone number; null when none is recorded.</summary>
    public string? Phone { get; init; }

    /// <summary>What the duty is called.</summary>
    public required Bilingual Duty { get; init; }

    /// <summary>The rulebook's title.</summary>
    public required Bilingual Rulebook { get; init; }

    /// <summary>Who owes the duty.</summary>
    public string? Owner { get; init; }

    /// <summary>The duty's state; null when no plan holds it any more.</summary>
    public DutyState? State { get; init; }

    /// <summary>By when, exclusive.</summary>
    public Instant? Due { get; init; }

    /// <summary>The day that people prepare for.</summary>
    public LocalDate? PreparedFor { get; init; }

    /// <summary>When this recipient acknowledged it; null before.</summary>
    public Instant? Seen { get; init; }

    /// <summary>What the recipient can record with one press when it owes the duty itself.</summary>
    public ImmutableArray<OneClickDeed> Deeds { get; init; } = [];

    /// <summary>Whether something is still open about it.</summary>
    public bool IsOpen => State is DutyState.Open or DutyState.Overdue or DutyState.Waiting or DutyState.Undecided or DutyState.Blocked;
}

/// <summary>Whom to call about a link that shows nothing any more.</summary>
/// <param name="Case">The case.</param>
/// <param name="Hospital">The hospital.</param>
/// <param name="Phone">Its telephone number; null when none is recorded.</param>
public sealed record LinkHelp(CaseNumber Case, string Hospital, string? Phone);
