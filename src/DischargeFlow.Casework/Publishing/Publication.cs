using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>What becomes of the cases that are open when a version is published.</summary>
public enum OpenCases
{
    /// <summary>They stay with what they go by.</summary>
    Stay,

    /// <summary>Their dates choose among all versions, the new one among them.</summary>
    Move,

    /// <summary>The same, but only of cases about which nobody was told anything by the rulebook yet.</summary>
    MoveWhereNothingWasSent,
}

/// <summary>How far a publication has come.</summary>
public enum PublicationState
{
    /// <summary>It waits for another person.</summary>
    Proposed,

    /// <summary>It was taken back, or sent back, before it was published.</summary>
    Withdrawn,

    /// <summary>The version runs, and open cases are being moved.</summary>
    Moving,

    /// <summary>The version runs, and no case is moved any more.</summary>
    Done,
}

/// <summary>From when a version holds, and what becomes of open cases.</summary>
/// <param name="From">The first day of the admissions or discharges that it is for.</param>
/// <param name="By">By which of the two.</param>
/// <param name="OpenCases">What becomes of open cases.</param>
/// <param name="Reason">Why it is published, as the histories of the cases will say.</param>
public sealed record PublicationTerms(LocalDate From, EffectiveBy By, OpenCases OpenCases, string Reason);

/// <summary>A version on its way from a draft, or from an earlier version, to the shelf.</summary>
public sealed record Publication
{
    /// <summary>UUIDv7.</summary>
    public required string Id { get; init; }

    /// <summary>The rulebook.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The draft that is published; null where an earlier version is put in the place of the newest.</summary>
    public string? Draft { get; init; }

    /// <summary>The number that the version has or will have.</summary>
    public required int Version { get; init; }

    /// <summary>The number of the version that was the newest when it was proposed; 0 for none.</summary>
    public required int Basis { get; init; }

    /// <summary>The version that is taken back; null for one that goes forward.</summary>
    public int? TakesBack { get; init; }

    /// <summary>From when it holds, and what becomes of open cases.</summary>
    public required PublicationTerms Terms { get; init; }

    /// <summary>How far it has come.</summary>
    public required PublicationState State { get; init; }

    /// <summary>When it was proposed, on the clock of the cases.</summary>
    public required Instant Proposed { get; init; }

    /// <summary>Who proposed it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When it was published or withdrawn; null while it waits.</summary>
    public Instant? Decided { get; init; }

    /// <summary>Who published or withdrew it; null while it waits.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>How far the open cases are moved.</summary>
    public MoveProgress Progress { get; init; } = MoveProgress.None;
}

/// <summary>How far the open cases are moved.</summary>
public sealed record MoveProgress
{
    /// <summary>Nothing was looked at.</summary>
    public static MoveProgress None { get; } = new();

    /// <summary>How many open cases there were when it began.</summary>
    public long Cases { get; init; }

    /// <summary>How many of them went over to another version.</summary>
    public long Moved { get; init; }

    /// <summary>How many go on by the version by which they went: so their dates say.</summary>
    public long Same { get; init; }

    /// <summary>How many were left alone: a person chose their version, or somebody was told something already.</summary>
    public long Left { get; init; }

    /// <summary>How many could not be moved. Each is in the audit.</summary>
    public long Failed { get; init; }

    /// <summary>How many were looked at.</summary>
    public long Seen => Moved + Same + Left + Failed;

    /// <summary>The row id of the last case that was looked at; null before the first.</summary>
    public string? After { get; init; }

    /// <summary>The progress after one case more.</summary>
    public MoveProgress With(CaseMoved outcome) => outcome switch
    {
        CaseMoved.Moved => this with { Moved = Moved + 1 },
        CaseMoved.Same => this with { Same = Same + 1 },
        CaseMoved.Left => this with { Left = Left + 1 },
        _ => this with { Failed = Failed + 1 },
    };
}

/// <summary>What came of moving one case.</summary>
public enum CaseMoved
{
    /// <summary>It goes by another version now.</summary>
    Moved,

    /// <summary>It may go by the new version, but its dates say the one by which it went.</summary>
    Same,

    /// <summary>It is none of the cases that are moved.</summary>
    Left,

    /// <summary>It could not be moved.</summary>
    Failed,
}
