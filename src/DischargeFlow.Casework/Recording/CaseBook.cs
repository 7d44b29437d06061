using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>Opens and records, each request in one unit of work.</summary>
public sealed class CaseBook : ICaseBook
{
    private readonly IStore _store;
    private readonly IClock _clock;
    private readonly ICrashPoints _crashPoints;
    private readonly CaseWork _work;

    /// <summary>Makes the book on a store.</summary>
    public CaseBook(IStore store, IRulebookShelf shelf, IClock clock, IIdentities identities, PersonKeys keys, ICrashPoints? crashPoints = null)
    {
        _store = store;
        _clock = clock;
        _crashPoints = crashPoints ?? NoCrashPoints.Instance;
        _work = new(shelf, identities, keys);
    }

    /// <inheritdoc/>
    public async Task<Recorded> OpenAsync(CaseOpening opening, Requester requester, CancellationToken cancellationToken = default)
    {
        var recorded = Milliseconds.Of(opening.Recorded ?? _clock.GetCurrentInstant());
        var asked = $"open {opening.Kind} {opening.Hospital} {opening.HospitalRole} {opening.VisitNumber} {opening.PatientNumber} {opening.Person} "
            + $"{(opening.Rulebooks is { } chosen ? string.Join(',', chosen) : "*")}\n{IdempotentRequest.TextOf(opening.Entries)}";
        var answer = await _store.WriteAsync(
            session => IdempotentRequest.Answer(session, requester, asked, recorded, () =>
            {
                var opened = _work.Open(session, opening, requester.Who, recorded);
                return new(opened.Number, opened.Version, [.. Enumerable.Range(1, opened.Version)]);
            }),
            cancellationToken).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.AfterCommit);
        return answer;
    }

    /// <inheritdoc/>
    public async Task<Recorded> RecordAsync(
        CaseNumber @case, ImmutableArray<NewEntry> entries, int? expectedVersion, Requester requester, Instant? recorded = null,
        CancellationToken cancellationToken = default)
    {
        var moment = Milliseconds.Of(recorded ?? _clock.GetCurrentInstant());
        var asked = $"record {@case}\n{IdempotentRequest.TextOf(entries)}";
        var answer = await _store.WriteAsync(
            session => IdempotentRequest.Answer(session, requester, asked, moment, () =>
            {
                var found = session.FindCase(@case) ?? throw RecordingRefusals.NoSuchCase(@case.Value);
                return _work.Append(session, found, entries, expectedVersion, requester.Who, moment);
            }),
            cancellationToken).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.AfterCommit);
        return answer;
    }

    /// <inheritdoc/>
    public Task ReplanAsync(CaseNumber @case, CancellationToken cancellationToken = default)
    {
        var now = Milliseconds.Of(_clock.GetCurrentInstant());
        return _store.WriteAsync(
            session =>
            {
                var found = session.FindCase(@case) ?? throw RecordingRefusals.NoSuchCase(@case.Value);
                _work.Replan(session, found, now);
                return true;
            },
            cancellationToken);
    }
}
