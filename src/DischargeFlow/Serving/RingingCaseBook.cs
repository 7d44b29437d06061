using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using NodaTime;

namespace DischargeFlow.Serving;

/// <summary>The case book that wakes the pump after each recording, so that what falls due at once goes out at once.</summary>
internal sealed class RingingCaseBook(ICaseBook book, PumpBell bell) : ICaseBook
{
    /// <inheritdoc/>
    public async Task<Recorded> OpenAsync(CaseOpening opening, Requester requester, CancellationToken cancellationToken = default)
    {
        var answer = await book.OpenAsync(opening, requester, cancellationToken).ConfigureAwait(false);
        await bell.RingAsync().ConfigureAwait(false);
        return answer;
    }

    /// <inheritdoc/>
    public async Task<Recorded> RecordAsync(
        CaseNumber @case, ImmutableArray<NewEntry> entries, int? expectedVersion, Requester requester,
        Instant? recorded = null, CancellationToken cancellationToken = default)
    {
        var answer = await book.RecordAsync(@case, entries, expectedVersion, requester, recorded, cancellationToken).ConfigureAwait(false);
        await bell.RingAsync().ConfigureAwait(false);
        return answer;
    }

    /// <inheritdoc/>
    public async Task ReplanAsync(CaseNumber @case, CancellationToken cancellationToken = default)
    {
        await book.ReplanAsync(@case, cancellationToken).ConfigureAwait(false);
        await bell.RingAsync().ConfigureAwait(false);
    }
}
