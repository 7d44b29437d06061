using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
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
    private readonly Claiming _claiming;
    private readonly Writing _writing;
    private readonly DueDeliveries _dueDeliveries;
    private readonly Marking _marking;
    private readonly SemaphoreSlim _one = new(1, 1);

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
        _claiming = new(shelf, _settings);
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
            await TakeUpClaimsAsync(RealNow, cancellationToken).ConfigureAwait(false);
            while (await TryAgainAsync(tally, cancellationToken).ConfigureAwait(false) > 0) { }
            while (await SendDueAsync(tally, cancellationToken).ConfigureAwait(false) > 0) { }
            return tally.Done();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>When the pump has something to do again.</summary>
    public PumpWake NextWake() => _store.Read(s => new PumpWake(s.NextPending(), s.NextLeaseEnd()));

    /// <summary>
    /// Takes up everything that is claimed or under way, without waiting for leases to run out. Only for the start of the one process that works
    /// on a database.
    /// </summary>
    public async Task TakeUpAllAsync(CancellationToken cancellationToken = default)
    {
        var never = Instant.FromUtc(9999, 1, 1, 0, 0);
        await TakeUpClaimsAsync(never, cancellationToken).ConfigureAwait(false);
        await _store.WriteAsync(s => s.EndLeases(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private Instant Now => Milliseconds.Of(_clock.GetCurrentInstant());

    private Instant RealNow => Milliseconds.Of(Instant.FromDateTimeOffset(_time.GetUtcNow()));

    private async Task TakeUpClaimsAsync(Instant realNow, CancellationToken cancellationToken)
    {
        int found;
        do
        {
            found = await _store.WriteAsync(
                session =>
                {
                    var expired = session.FindExpiredClaims(realNow, _settings.BatchSize);
                    foreach (var row in expired)
                        AlertGate.Move(session, row with { PumpAt = row.Alert.At, LeaseUntil = null, Delivery = null }, AlertState.Planned, "");
                    return expired.Length;
                },
                cancellationToken).ConfigureAwait(false);
        }
        while (found > 0);
    }

    private async Task<int> TryAgainAsync(Tally tally, CancellationToken cancellationToken)
    {
        var leaseUntil = RealNow + _settings.Lease;
        var (letters, found) = await _store.WriteAsync(s => _dueDeliveries.Claim(s, Now, RealNow, leaseUntil, tally), cancellationToken).ConfigureAwait(false);
        await SendAsync(letters, leaseUntil, tally, cancellationToken).ConfigureAwait(false);
        return found;
    }

    private async Task<int> SendDueAsync(Tally tally, CancellationToken cancellationToken)
    {
        var now = Now;
        var leaseUntil = RealNow + _settings.Lease;
        var batch = await _store.WriteAsync(s => _claiming.Claim(s, now, leaseUntil, tally), cancellationToken).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.AfterClaim);
        if (batch.Alerts.Count == 0) return batch.Found;

        var failed = new List<(IReadOnlyList<ClaimedAlert> Alerts, string Reason)>();
        var letters = _writing.Write(batch, now, leaseUntil, (alerts, fault) => failed.Add((alerts, $"no words could be made: {fault.Message}")));
        foreach (var (_, reason) in failed) tally.Fault($"A message could not be written; {reason}. It is tried again in a few minutes.");
        var frozen = await _store.WriteAsync(
            session =>
            {
                foreach (var (alerts, reason) in failed) Freezing.Postpone(session, alerts.Select(a => a.Row), now + Pauses.AfterFaultInWords, reason);
                return Freezing.Freeze(session, letters, now, leaseUntil, tally);
            },
            cancellationToken).ConfigureAwait(false);
        _crashPoints.Pass(CrashPoints.AfterFreeze);
        await SendAsync(frozen, leaseUntil, tally, cancellationToken).ConfigureAwait(false);
        return batch.Found;
    }

    private async Task SendAsync(List<Letter> letters, Instant leaseUntil, Tally tally, CancellationToken cancellationToken)
    {
        var mails = letters.Where(l => l.Delivery.State != DeliveryState.ToDo).ToList();
        if (mails.Count == 0) return;

        // An answer is marked as soon as it is there; the sender goes on meanwhile, so that one sync of the disk marks many.
        var marks = new System.Collections.Concurrent.ConcurrentBag<Task>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = _settings.Senders, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(mails, options, async (letter, token) =>
            {
                if (leaseUntil - RealNow < Duration.Min(LongestAttempt, _settings.Lease / 4)) return;
                if (await AttemptAsync(letter, token).ConfigureAwait(false) is { } work) marks.Add(_store.WriteAsync(s => Run(s, work, tally), CancellationToken.None));
            }).ConfigureAwait(false);
        }
        finally
        {
            await Task.WhenAll(marks).ConfigureAwait(false);
        }
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
}
