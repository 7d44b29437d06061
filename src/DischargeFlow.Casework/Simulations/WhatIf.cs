using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Simulations;

/// <summary>How a trial of a draft stands.</summary>
public enum WhatIfState
{
    /// <summary>It goes on, unless the program was ended meanwhile.</summary>
    Running,

    /// <summary>All stays were compared.</summary>
    Done,

    /// <summary>Somebody stopped it; the report counts what was compared until then.</summary>
    Stopped,

    /// <summary>It could not go on.</summary>
    Failed,
}

/// <summary>A trial of a draft on the stays of the database: what was asked, and what came of it.</summary>
public sealed record WhatIf
{
    /// <summary>UUIDv7.</summary>
    public required string Id { get; init; }

    /// <summary>The draft.</summary>
    public required string Draft { get; init; }

    /// <summary>The number of the version that it is compared with.</summary>
    public required int Against { get; init; }

    /// <summary>The first day of admissions; null for any.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day of admissions; null for any.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The hospitals whose stays count; empty for all.</summary>
    public ImmutableArray<PartyId> Hospitals { get; init; } = [];

    /// <summary>When it was begun, on the clock of the cases.</summary>
    public required Instant Begun { get; init; }

    /// <summary>Who began it.</summary>
    public required string BegunBy { get; init; }

    /// <summary>How it stands.</summary>
    public WhatIfState State { get; init; }

    /// <summary>How many stays were compared.</summary>
    public long Stays { get; init; }

    /// <summary>In how many of them a message appears, vanishes or moves.</summary>
    public long Changed { get; init; }
}

/// <summary>Reads the trials of drafts.</summary>
public interface IWhatIfReader
{
    /// <summary>The trials of a draft, the latest first.</summary>
    ImmutableArray<WhatIf> WhatIfsOf(string draft);

    /// <summary>One trial, or null.</summary>
    WhatIf? FindWhatIf(string id);

    /// <summary>The report of a trial as one HTML page; null where there is none.</summary>
    string? ReportOf(string whatIf);
}

/// <summary>Keeps the trials of drafts.</summary>
public interface IWhatIfWriter
{
    /// <summary>Adds a trial that begins.</summary>
    void AddWhatIf(WhatIf whatIf);

    /// <summary>Keeps what came of a trial.</summary>
    void EndWhatIf(WhatIf whatIf, string? report);
}
