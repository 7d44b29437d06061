using System.Collections.Concurrent;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Sessions;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Sqlite;

/// <summary>
/// The one writer. Units that wait share one transaction, each under a savepoint, so that one sync of the disk answers many of them.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostUnitsInACommit = 512;

    private readonly BlockingCollection<Unit> _queue = new(new ConcurrentQueue<Unit>(), 10_000);
    private readonly SqliteConnection _connection;
    private readonly SqliteDialect _dialect;
    private readonly SqlSession _session;
    private readonly Thread _thread;
    private long _commits, _units;

    public SqliteWriter(SqliteConnection connection, NameKeys? names)
    {
        _connection = connection;
        _dialect = new(connection);
        _session = SqlSession.ToWrite(connection, _dialect, names);
        _thread = new(Run) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    public (long Commits, long Units) Counts => (Interlocked.Read(ref _commits), Interlocked.Read(ref _units));

    /// <summary>The stamp of what is committed.</summary>
    public long LastCommitted => _session.LastCommitted;

    public Task<T> EnqueueAsync<T>(Func<IWriteSession, T> work, CancellationToken cancellationToken) =>
        EnqueueAsync(new Unit<T>(session => session.Part(() => work(session)), cancellationToken), cancellationToken);

    public Task<T> EnqueueInPartsAsync<T>(Func<IPartedSession, T> work, CancellationToken cancellationToken) =>
        EnqueueAsync(new Unit<T>(work, cancellationToken, inParts: true), cancellationToken);

    private Task<T> EnqueueAsync<T>(Unit<T> unit, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        try
        {
            _queue.Add(unit, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore), "The store is closed; nothing was written.");
        }

        return unit.Task;
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _session.Dispose();
        _dialect.Dispose();
        _connection.Dispose();
        _queue.Dispose();
    }

    private void Run()
    {
        var batch = new List<Unit>(MostUnitsInACommit);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostUnitsInACommit && _queue.TryTake(out var next)) batch.Add(next);
            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Unit> batch)
    {
        try
        {
            _session.BeginWriting();
            foreach (var unit in batch) RunOne(unit);
            _session.Commit();
        }
        catch (Exception fault)
        {
            FailAll(batch, fault);
            return;
        }

        Interlocked.Increment(ref _commits);
        Interlocked.Add(ref _units, batch.Count);
        foreach (var unit in batch) unit.Complete();
    }

    private void RunOne(Unit unit)
    {
        if (unit.IsCancelled) return;
        try
        {
            unit.Run(_session);
        }
        catch (Exception fault)
        {
            // Where the database gave up the whole transaction, or some parts of a unit, no unit of it may be answered.
            if (!_dialect.IsInTransaction || unit.IsInParts) throw;
            unit.Fail(Translated(fault));
        }
    }

    private void FailAll(List<Unit> batch, Exception fault)
    {
        try
        {
            _session.Undo();
        }
        catch (SqliteException second)
        {
            fault = second;
        }

        foreach (var unit in batch) unit.Fail(Translated(fault));
        foreach (var unit in batch) unit.Complete();
    }

    private static Exception Translated(Exception fault) =>
        fault is SqliteException sqlite && SqliteFaults.Of(sqlite) is { } unavailable ? unavailable : fault;

    private abstract class Unit
    {
        public abstract bool IsCancelled { get; }

        public abstract bool IsInParts { get; }

        public abstract void Run(SqlSession session);

        public abstract void Fail(Exception fault);

        public abstract void Complete();
    }

    private sealed class Unit<T>(Func<SqlSession, T> work, CancellationToken cancellationToken, bool inParts = false) : Unit
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly bool _cancellable = cancellationToken.CanBeCanceled;
        private T _result = default!;
        private Exception? _fault;
        private bool _ran;

        public Task<T> Task => _answer.Task;

        public override bool IsInParts => inParts;

        public override bool IsCancelled => _cancellable && cancellationToken.IsCancellationRequested;

        public override void Run(SqlSession session)
        {
            _result = work(session);
            _ran = true;
        }

        public override void Fail(Exception fault) => _fault ??= fault;

        public override void Complete()
        {
            if (_fault is not null) _answer.TrySetException(_fault);
            else if (!_ran) _answer.TrySetCanceled(cancellationToken);
            else _answer.TrySetResult(_result);
        }
    }
}
