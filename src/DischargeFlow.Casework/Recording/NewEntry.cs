using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Recording;

/// <summary>Something to append to a history; sequence and recording moment come with the appending.</summary>
/// <param name="Happened">When it happened: an instant, or a date only.</param>
/// <param name="Content">What it says.</param>
public sealed record NewEntry(Moment Happened, EntryContent Content)
{
    /// <summary>True when nobody said when it happened and the moment of asking was taken: asked again later, it is still the same request.</summary>
    public bool IsNow { get; init; }
}

/// <summary>Who asks, and the key by which a repeated request is recognised.</summary>
/// <param name="Who">Who, as the audit names them; no patient's name.</param>
/// <param name="IdempotencyKey">Same key and same content: the same answer, nothing done twice. Same key, other content: refused. Null: no protection.</param>
public sealed record Requester(string Who, string? IdempotencyKey = null);

/// <summary>The answer to a recording.</summary>
/// <param name="Case">The case.</param>
/// <param name="Version">The sequence of the case's last entry now.</param>
/// <param name="Sequences">The sequences of what was recorded; empty when it said nothing new.</param>
public sealed record Recorded(CaseNumber Case, int Version, ImmutableArray<int> Sequences);
