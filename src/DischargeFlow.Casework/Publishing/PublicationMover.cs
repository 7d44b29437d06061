using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>
/// Moves the open cases of publications, each case in a unit of work of its own under an idempotency key, so that recording goes on beside it. How far
/// it has come is kept after every batch: who was killed goes on there, and what was done of a batch already is found done.
/// </summary>
public sealed class PublicationMover(IStore store, IRulebookShelf shelf, IClock clock, ICrashPoints? crashPoints = null)
{
    // So many that they share the sync of the disk, so few that a recording on a screen need not wait for its turn.
    private const int CasesOfABatch = 64;

    private readonly CaseMoving _moving = new(shelf);
    private readonly ICrashPoints _crashPoints = crashPoints ?? NoCrashPoints.Instance;

    /// <summary>Moves all that is left to move, the earliest publication first.</summary>
    /// <param name="moved">Called after each batch, to wake who sends.</param>
    /// <param name="stop">Stops between two batches.</param>
    public async Task RunAsync(Func<Task>? moved, CancellationToken stop)
    {
        while (store.Read(s => s.Publications().LastOrDefault(p => p.State == PublicationState.Moving)) is { } publication)
        {
            stop.ThrowIfCancellationRequested();
            await MoveBatchAsync(publication).ConfigureAwait(false);
            if (moved is not null) await moved().ConfigureAwait(false);
        }
    }

    private async Task MoveBatchAsync(Publication publication)
    {
        var cases = store.Read(s => s.OpenCases(publication.Rulebook, publication.Decided!.Value, publication.Progress.After, CasesOfABatch));

        // The writer takes units in the order in which they are handed in.
        var outcomes = await Task.WhenAll(cases.Select(c => MoveAsync(publication, c))).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.BeforeProgress);
        var progress = outcomes.Aggregate(publication.Progress, (p, o) => p.With(o));
        if (!cases.IsEmpty) progress = progress with { After = cases[^1].Id };
        await store.WriteAsync(session =>
        {
            var present = session.FindPublication(publication.Id)! with { Progress = progress };
            var isDone = cases.IsEmpty && present.State == PublicationState.Moving;
            session.SavePublication(isDone ? present with { State = PublicationState.Done } : present);
            if (isDone) session.AppendAudit(new(Now(), present.DecidedBy!, "open-cases-moved", present.Rulebook, DetailsOf(present)));
            return true;
        }).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.AfterCommit);
    }

    private async Task<CaseMoved> MoveAsync(Publication publication, CaseRecord @case)
    {
        var now = Now();
        try
        {
            return await store.WriteAsync(session => Move(session, publication, @case.Id, now)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not StoreUnavailableException)
        {
            // One case that cannot be moved must not keep the others from it.
            var why = fault is RefusedException refused ? refused.Refusal.Code : fault.GetType().Name;
            return await store.WriteAsync(session =>
            {
                if (Answered(session, publication, @case.Number) is { } done) return done;
                session.AppendAudit(new(now, publication.DecidedBy!, "case-not-moved", @case.Number.Value, $"{publication.Rulebook} {publication.Version} {why}"));
                return Answer(session, publication, @case.Number, CaseMoved.Failed, now);
            }).ConfigureAwait(false);
        }
    }

    private CaseMoved Move(IWriteSession session, Publication publication, string id, Instant now)
    {
        if (session.FindCaseById(id) is not { } found || session.FindPublication(publication.Id) is not { State: PublicationState.Moving }) return CaseMoved.Left;
        if (Answered(session, publication, found.Number) is { } done) return done;
        var before = CaseDraft.Of(session, found);
        var after = _moving.Move(before, publication, session.Directory, now);
        after?.Save(session);
        return Answer(session, publication, found.Number, CaseMoving.OutcomeOf(before, after, publication.Rulebook), now);
    }

    private static CaseMoved? Answered(IWriteSession session, Publication publication, CaseNumber number) =>
        session.FindAnswer(KeyOf(publication, number)) is { } given ? Enum.Parse<CaseMoved>(given.Answer) : null;

    private static CaseMoved Answer(IWriteSession session, Publication publication, CaseNumber number, CaseMoved outcome, Instant now)
    {
        session.KeepAnswer(KeyOf(publication, number), new(publication.Id, outcome.ToString()), now);
        return outcome;
    }

    private static string KeyOf(Publication publication, CaseNumber number) => $"publication|{publication.Id}|{number}";

    private static string DetailsOf(Publication publication) => string.Create(CultureInfo.InvariantCulture,
        $"{publication.Id} version {publication.Version} moved {publication.Progress.Moved} same {publication.Progress.Same} left {publication.Progress.Left} failed {publication.Progress.Failed}");

    private Instant Now() => Milliseconds.Of(clock.GetCurrentInstant());
}
