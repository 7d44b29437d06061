using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>One version of one region's rule, as read and checked.</summary>
public sealed record Rulebook
{
    /// <summary>Its name, which is part of every key.</summary>
    public required string Name { get; init; }

    /// <summary>The number of this version: 1 for the first, and another for every text by which cases are planned.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The title that people read.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The document that it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The kind of case: the name of the vocabulary.</summary>
    public required string CaseKind { get; init; }

    /// <summary>The version of the vocabulary for which it was written.</summary>
    public int VocabularyVersion { get; init; } = 1;

    /// <summary>The zone of every date and clock time in it.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whose open days and hours count where a line does not say.</summary>
    public required string DaysOf { get; init; }

    /// <summary>The closed-day tables that hold for everyone; a party's own closed days are added.</summary>
    public ImmutableArray<string> ClosedDays { get; init; } = [];

    /// <summary>From when it holds, and by which date of the case that is judged.</summary>
    public required Effective Effective { get; init; }

    /// <summary>What must be so before anything leaves for another organization.</summary>
    public SendingNeeds? SendingNeeds { get; init; }

    /// <summary>Who gets what nobody else can get.</summary>
    public required string LastResort { get; init; }

    /// <summary>A criterion joined to every duty's condition; null when every case is in scope.</summary>
    public Criterion? Scope { get; init; }

    /// <summary>When an age changes: on the birthday, or the day before as Japanese law has it.</summary>
    public bool AgeChangesTheDayBefore { get; init; } = true;

    /// <summary>How long changes wait to settle before they are told; zero for at once.</summary>
    public Duration TellChangesAfter { get; init; } = Duration.Zero;

    /// <summary>Derived roles.</summary>
    public ImmutableArray<PartyDefinition> Parties { get; init; } = [];

    /// <summary>Own units.</summary>
    public ImmutableArray<OwnUnit> Units { get; init; } = [];

    /// <summary>Named criteria.</summary>
    public ImmutableArray<CriterionDefinition> Criteria { get; init; } = [];

    /// <summary>Named moments.</summary>
    public ImmutableArray<MomentDefinition> Moments { get; init; } = [];

    /// <summary>The duties, in the order of the text.</summary>
    public required ImmutableArray<Duty> Duties { get; init; }

    /// <summary>The channels in order: the next one when the one before cannot reach or was refused for good.</summary>
    public required ImmutableArray<Channel> Channels { get; init; }

    /// <summary>The hours in which nothing is sent; null for none.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>The date of the case by which a version is chosen.</summary>
public enum EffectiveBy { Admission, Discharge }

/// <summary>From when a version holds.</summary>
public sealed record Effective(LocalDate From, EffectiveBy By);

/// <summary>What must be so before anything leaves, and what happens while that is unknown: true holds it, false sends.</summary>
public sealed record SendingNeeds(Criterion Needed, bool HoldWhileUnknown);

/// <summary>The ways to reach somebody.</summary>
public enum Channel { Mail, FaxSheet, PhoneTask }

/// <summary>Hours in which nothing is sent, and the severities that may break through. From may be later than to: over midnight.</summary>
public sealed record QuietHours(LocalTime From, LocalTime To, ImmutableArray<Severity> BreaksThrough);
