using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>
/// The one way to open cases and to record on them: history, plan and ledger in one transaction. Throws
/// <see cref="Refusals.RefusedException"/> with a code and a sentence when nothing was recorded, and
/// <see cref="Stores.StoreUnavailableException"/> when the database took nothing.
/// </summary>
public interface ICaseBook
{
    /// <summary>Opens a case and records its first entries.</summary>
    Task<Recorded> OpenAsync(CaseOpening opening, Requester requester, CancellationToken cancellationToken = default);

    /// <summary>
    /// Appends entries, all or none: events, facts, holders, and corrections, retractions, decisions, waivers, choices of a version, acknowledgements.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="entries">What to record, in order.</param>
    /// <param name="expectedVersion">The version that the writer saw; refused when somebody else recorded since. Null appends to whatever is there.</param>
    /// <param name="requester">Who, with the idempotency key.</param>
    /// <param name="recorded">When it counts as recorded: null for now. Never before the case's last entry: then that entry's moment.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    Task<Recorded> RecordAsync(CaseNumber @case, ImmutableArray<NewEntry> entries, int? expectedVersion, Requester requester,
        Instant? recorded = null, CancellationToken cancellationToken = default);

    /// <summary>Plans a case anew and reconciles its ledger, after the directory or the closed days changed.</summary>
    Task ReplanAsync(CaseNumber @case, CancellationToken cancellationToken = default);
}
