using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// Sends what is due. The clock of the cases decides what is due; leases run on the real clock. Everything that it knows is in rows: a pass that
/// was ended anywhere, by a power cut too, is taken up by the next one.
/// </summary>
public sealed class Pump : IDisposable
{
    // An attempt is not begun when its lease may run out before it ends.
    private static readonly Duration LongestAttempt = Duration.FromSeconds(45);

    private readonly IStore _store;
    private readonly IMailTransport _transport;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly ICrashPoints _crashPoints;
    private readonly PumpSettings _settings;
    private readonly Judging _judging;
    private readonly Writing _writing;
    private readonly DueDeliveries _dueDeliveries;
    private readonly Marking _marking;
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Prepared? _prepared;

    /// <summary>Makes a pump.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="shelf">The rulebooks, for channels, quiet hours and labels.</param>
    /// <param name="composer">Puts bundles into words.</param>
    /// <param name="links">Makes the links in messages.</param>
    /// <param name="transport">Hands a mail on.</param>
    /// <param name="clock">The clock of the cases: what is due.</param>
    /// <param name="time">The real clock: leases.</param>
    /// <param name="identities">Makes ids of deliveries, from which Message-IDs derive.</param>
    /// <param name="settings">How it works; null for the defaults.</param>
    /// <param name="crashPoints">Where a kill test ends the process; null in running systems.</param>
    public Pump(
        IStore store, IRulebookShelf shelf, IMessageComposer composer, ICaseLinks links, IMailTransport transport, IClock clock, TimeProvider time,
        IIdentities identities, PumpSettings? settings = null, ICrashPoints? crashPoints = null)
    {
        _store = store;
        _transport = transport;
        _clock = clock;
        _time = time;
        _crashPoints = crashPoints ?? NoCrashPoints.Instance;
        _settings = settings ?? new();
        _judging = new(shelf, _settings);
        _writing = new(shelf, composer, links, identities, _settings);
        _dueDeliveries = new(shelf, _settings);
        _marking = new(shelf, _settings);
    }

    /// <summary>
    /// One pass: takes up what was left lying, tries again what is due again, and sends everything that is due. Passes of one pump never overlap.
    /// Throws <see cref="StoreUnavailableException"/> when the database takes nothing; the next pass goes on from there.
    /// </summary>
    public async Task<PumpPass> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var tally = new Tally();
            while (await TryAgainAsync(tally, cancellationToken).ConfigureAwait(false) > 0) { }
            await SendDueAsync(tally, cancellationToken).ConfigureAwait(false);
            Prepare();
            return tally.Done();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>When the pump has something to do again.</summary>
    public PumpWake NextWake()
    {
        var (due, leaseEnd) = _store.Read(s => (s.NextPending(), s.NextLeaseEnd()));
        return new(due, leaseEnd, due is { } moment && _prepared?.At != moment ? moment - _settings.Ahead : null);
    }

    /// <summary>
    /// Takes up every delivery that is under way, without waiting for leases to run out. Only for the start of the one process that works on a
    /// database.
    /// </summary>
    public Task TakeUpAllAsync(CancellationToken cancellationToken = default) => _store.WriteAsync(s => s.EndLeases(), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private Instant Now => Milliseconds.Of(_clock.GetCurrentInstant());

    private Instant RealNow => Milliseconds.Of(Instant.FromDateTimeOffset(_time.GetUtcNow()));

    private async Task<int> TryAgainAsync(Tally tally, CancellationToken cancellationToken)
    {
        var leaseUntil = RealNow + _settings.Lease;
        var (letters, found) = await _store.WriteAsync(s => _dueDeliveries.Claim(s, Now, RealNow, leaseUntil, tally), cancellationToken).ConfigureAwait(false);
        await (await AttemptAsync(letters, tally, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return found;
    }

    private async Task SendDueAsync(Tally tally, CancellationToken cancellationToken)
    {
        var batches = TakePrepared() ?? Batches(() => Now, int.MaxValue);
        while (await SendAsync(batches, tally, cancellationToken).ConfigureAwait(false)) batches = Batches(() => Now, int.MaxValue);
    }

    // While one batch is handed over and marked, the next is put into words and frozen. False when there was none.
    private async Task<bool> SendAsync(IEnumerable<DraftBatch> batches, Tally tally, CancellationToken cancellationToken)
    {
        var (any, attempts, marks) = (false, Task.FromResult(Task.CompletedTask), Task.CompletedTask);
        try
        {
            await foreach (var batch in MadeAhead.Of(batches, most: 2, cancellationToken).ConfigureAwait(false))
            {
                any = true;
                var letters = await FreezeAsync(batch, tally, cancellationToken).ConfigureAwait(false);
                var marksOfLast = await attempts.ConfigureAwait(false);
                await marks.ConfigureAwait(false);
                marks = marksOfLast;
                attempts = AttemptAsync(letters, tally, cancellationToken);
            }
        }
        finally
        {
            await marks.ConfigureAwait(false);
            await (await attempts.ConfigureAwait(false)).ConfigureAwait(false);
        }

        return any;
    }

    // Each party's alerts are read when their turn comes.
    private IEnumerable<DraftBatch> Batches(Func<Instant> at, int most)
    {
        var (next, found, all) = (new List<PartyId?>(), 0, 0);
        foreach (var (party, alerts) in _store.Read(s => s.DueParties(at())))
        {
            next.Add(party);
            all += alerts;
            if ((found += alerts) < _settings.BatchSize && all < most) continue;
            foreach (var batch in Batches(next, at())) yield return batch;
            if (all >= most) yield break;
            (next, found) = ([], 0);
        }

        foreach (var batch in Batches(next, at())) yield return batch;
    }

    private IEnumerable<DraftBatch> Batches(List<PartyId?> parties, Instant at) =>
        parties.Count == 0 ? [] : _writing.Write(_store.Read(s => _judging.Judge(s, parties, at)));

    // What falls due soon is judged and put into words before its moment, and stays in memory: claimed and frozen it is only then.
    private void Prepare()
    {
        var now = Now;
        if (_store.Read(s => s.NextPending()) is not { } next || next <= now || next - now > _settings.Ahead || _prepared?.At == next) return;
        _prepared = new(next, [.. Batches(() => next, _settings.MostAhead)]);
    }

    private IEnumerable<DraftBatch>? TakePrepared()
    {
        var now = Now;
        if (_prepared is not { } prepared || prepared.At > now) return null;
        _prepared = null;
        return now - prepared.At <= _settings.Ahead && prepared.Batches.Count > 0 ? prepared.Batches : null;
    }

    private async Task<List<Letter>> FreezeAsync(DraftBatch batch, Tally tally, CancellationToken cancellationToken)
    {
        _crashPoints.Pass(CrashPoints.BeforeClaim);
        var leaseUntil = RealNow + _settings.Lease;
        var letters = await _store.WriteAsync(s => Freezing.Freeze(s, batch, leaseUntil, tally), cancellationToken).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.AfterClaim);
        return letters;
    }

    /// <summary>Done when every letter was tried; the task that comes out is done when every answer is marked.</summary>
    private async Task<Task> AttemptAsync(List<Letter> letters, Tally tally, CancellationToken cancellationToken)
    {
        // An answer is marked as soon as it is there; the sender goes on meanwhile, so that one sync of the disk marks many.
        var marks = new System.Collections.Concurrent.ConcurrentBag<Task>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = _settings.Senders, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(letters.Where(l => l.Delivery.State != DeliveryState.ToDo), options, async (letter, token) =>
            {
                if (letter.Delivery.LeaseUntil - RealNow < Duration.Min(LongestAttempt, _settings.Lease / 4)) return;
                if (await AttemptAsync(letter, token).ConfigureAwait(false) is { } work) marks.Add(_store.WriteAsync(s => Run(s, work, tally), CancellationToken.None));
            }).ConfigureAwait(false);
        }
        catch
        {
            await Task.WhenAll(marks).ConfigureAwait(false);
            throw;
        }

        return Task.WhenAll(marks);
    }

    private async Task<Action<IWriteSession, Tally>?> AttemptAsync(Letter letter, CancellationToken cancellationToken)
    {
        var delivery = letter.Delivery;
        if (!_store.Read(s => s.MayLeave(delivery.Id)))
        {
            return delivery.State == DeliveryState.FateUnknown
                ? (s, _) => s.WriteDelivery(delivery with { NextAttempt = Now + Pauses.UntilConsentIsAskedAgain, LeaseUntil = null })
                : (s, tally) => TakingApart.Dissolve(s, delivery, Now, tally);
        }

        var mail = new OutgoingMail(delivery.MessageId, delivery.Address, delivery.Subject, delivery.Body, delivery.Language);
        var result = await SendOnceAsync(mail, cancellationToken).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.AfterSendBeforeMark);
        return (s, tally) => _marking.Mark(s, letter, result, Now, tally);
    }

    private async Task<SendResult> SendOnceAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            return await _transport.SendAsync(mail, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A transport that throws said nothing of what became of the mail.
            return new(SendOutcome.FateUnknown, fault.Message);
        }
    }

    private static bool Run(IWriteSession session, Action<IWriteSession, Tally> work, Tally tally)
    {
        work(session, tally);
        return true;
    }

    /// <summary>What was put into words for a moment to come.</summary>
    private sealed record Prepared(Instant At, List<DraftBatch> Batches);
}
