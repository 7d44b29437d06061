using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>A duty as the last plan has it: what boards and lists search. The because is made on the fly from the history.</summary>
public sealed record DutyRow
{
    /// <summary>What it is known by.</summary>
    public required DutyKey Key { get; init; }

    /// <summary>Who owes it; null when nobody holds the role.</summary>
    public PartyId? Owner { get; init; }

    /// <summary>To whom; null when nobody holds the role.</summary>
    public PartyId? Recipient { get; init; }

    /// <summary>How binding it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The due moment, exclusive; null without one.</summary>
    public Instant? Due { get; init; }

    /// <summary>Whether people read the due moment as the end of a day.</summary>
    public bool DueIsDay { get; init; }

    /// <summary>The states over time, as text: <c>state since-milliseconds</c> pairs; the first holds from the beginning.</summary>
    public required string States { get; init; }

    /// <summary>From when it is on somebody's list (open, overdue, undecided or blocked); null when it never is.</summary>
    public Instant? ListedFrom { get; init; }

    /// <summary>When it leaves the list; null when it stays.</summary>
    public Instant? ListedTo { get; init; }

    /// <summary>From when it can be done (open or overdue), not merely decided or waited for; null when it never can.</summary>
    public Instant? DoableFrom { get; init; }

    /// <summary>Until when it can be done; null when it stays so.</summary>
    public Instant? DoableTo { get; init; }

    /// <summary>From when it is overdue; null when it is not going to be.</summary>
    public Instant? OverdueFrom { get; init; }

    /// <summary>The table of closed days that does not speak of the dates on which the due moment rests; null where all do.</summary>
    public string? PastTable { get; init; }
}
