using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Web.Boards;

/// <summary>What the board shows.</summary>
/// <param name="Filter">Which stays.</param>
/// <param name="Lines">The stays, what is most urgent first.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="HasMore">Whether another page follows.</param>
/// <param name="Hospitals">The organizations that can be chosen.</param>
/// <param name="Stages">The stages that can be chosen, with their labels.</param>
public sealed record Board(
    StayFilter Filter,
    ImmutableArray<BoardLine> Lines,
    int Page,
    bool HasMore,
    ImmutableArray<(PartyId Id, string Name)> Hospitals,
    ImmutableArray<(string Name, Bilingual Label)> Stages);

/// <summary>One stay as a nurse scans it.</summary>
public sealed record BoardLine
{
    /// <summary>The case.</summary>
    public required CaseNumber Number { get; init; }

    /// <summary>The patient's name; null when nobody said whose stay it is.</summary>
    public string? Person { get; init; }

    /// <summary>The hospital's name.</summary>
    public required string Hospital { get; init; }

    /// <summary>The ward; null when nobody recorded one.</summary>
    public string? Ward { get; init; }

    /// <summary>The label of the stage: what happened last of what happens once.</summary>
    public Bilingual? Stage { get; init; }

    /// <summary>The day of discharge: the actual one, else the planned one.</summary>
    public LocalDate? Discharge { get; init; }

    /// <summary>The duty that needs somebody next; null when none is open.</summary>
    public NextDuty? Next { get; init; }

    /// <summary>How the stay ended (discharge, transfer, death, cancellation); null while it goes on.</summary>
    public StayEnd? Ended { get; init; }

    /// <summary>How many duties are overdue.</summary>
    public int Overdue { get; init; }

    /// <summary>How many questions wait for an answer before a duty can be decided.</summary>
    public int Asks { get; init; }
}

/// <summary>The duty that needs somebody next.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="Due">By when, exclusive; null without a deadline.</param>
/// <param name="State">Its state now.</param>
/// <param name="Severity">How binding it is.</param>
public sealed record NextDuty(Bilingual Label, Bilingual Owner, Instant? Due, DutyState State, Severity Severity)
{
    /// <summary>The closed-day table that does not know the days on which the due moment rests; null where all are known.</summary>
    public string? PastTable { get; init; }

    /// <summary>How urgent it is, 0 first.</summary>
    public int Urgency(Instant now) => DutyUrgency.Of(State, Severity, Due, now);
}

/// <summary>How a stay ended.</summary>
/// <param name="Label">What happened.</param>
/// <param name="Day">When.</param>
public sealed record StayEnd(Bilingual Label, LocalDate Day);
