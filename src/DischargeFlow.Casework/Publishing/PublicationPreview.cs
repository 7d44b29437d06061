using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>What becomes of a message that waits to go out.</summary>
public enum PreviewChange
{
    /// <summary>It was not going to go out, and is now.</summary>
    Appears,

    /// <summary>It was going to go out, and is not any more.</summary>
    Vanishes,

    /// <summary>It goes out at another moment.</summary>
    Moves,
}

/// <summary>One message that appears, vanishes or moves.</summary>
/// <param name="Case">The case.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Kind">The kind of message.</param>
/// <param name="Role">The role that is told.</param>
/// <param name="Party">The party that is told; null when nobody holds the role.</param>
/// <param name="Change">What becomes of it.</param>
/// <param name="Then">When it was going to go out; null for one that appears.</param>
/// <param name="Now">When it goes out; null for one that vanishes.</param>
public sealed record PreviewLine(
    CaseNumber Case, DutyKey Duty, AlertKind Kind, string Role, PartyId? Party, PreviewChange Change, Instant? Then, Instant? Now);

/// <summary>A deadline of something that is still to be done, and that moves.</summary>
/// <param name="Case">The case.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Then">The due moment as it stands, exclusive; null where there is none, or nothing to do.</param>
/// <param name="Now">The due moment afterwards, exclusive; null for none.</param>
public sealed record PreviewDeadline(CaseNumber Case, DutyKey Duty, Instant? Then, Instant? Now);

/// <summary>How many messages to one party appear, vanish and move.</summary>
/// <param name="Party">The party; null for messages to roles that nobody holds.</param>
/// <param name="Name">What it is called; empty for nobody.</param>
/// <param name="Appearing">How many appear.</param>
/// <param name="Vanishing">How many vanish.</param>
/// <param name="Moving">How many move.</param>
public sealed record PreviewParty(PartyId? Party, string Name, long Appearing, long Vanishing, long Moving);

/// <summary>What a publication would change for the cases that are open now, as the move would do it at this moment.</summary>
public sealed record PublicationPreview
{
    /// <summary>What would be published.</summary>
    public required Publication Publication { get; init; }

    /// <summary>The moment at which was looked, on the clock of the cases.</summary>
    public required Instant At { get; init; }

    /// <summary>The open cases: how many would go over to the version, how many would stay, how many would be left alone.</summary>
    public required MoveProgress Cases { get; init; }

    /// <summary>For whom how many messages appear, vanish and move: who has the most first.</summary>
    public required ImmutableArray<PreviewParty> Parties { get; init; }

    /// <summary>The messages, in the order of cases; not more than were asked for.</summary>
    public required ImmutableArray<PreviewLine> Lines { get; init; }

    /// <summary>The deadlines that move, in the order of cases; not more than messages were asked for.</summary>
    public required ImmutableArray<PreviewDeadline> Deadlines { get; init; }

    /// <summary>How many deadlines move, listed or not.</summary>
    public required long MovedDeadlines { get; init; }

    /// <summary>How many messages appear.</summary>
    public long Appearing => Parties.Sum(p => p.Appearing);

    /// <summary>How many messages vanish.</summary>
    public long Vanishing => Parties.Sum(p => p.Vanishing);

    /// <summary>How many messages move.</summary>
    public long Moving => Parties.Sum(p => p.Moving);

    /// <summary>Whether there are more messages than <see cref="Lines"/> shows.</summary>
    public bool IsCut => Appearing + Vanishing + Moving > Lines.Length;
}
