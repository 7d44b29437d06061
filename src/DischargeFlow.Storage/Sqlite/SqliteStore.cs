using System.Collections.Concurrent;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Migrations;
using DischargeFlow.Storage.Sealing;
using DischargeFlow.Storage.Sessions;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Sqlite;

/// <summary>The store on one SQLite file: one writer with group commit, any number of readers on snapshots of their own.</summary>
public sealed class SqliteStore : IStore, IDisposable
{
    private readonly SqliteConnections _connections;
    private readonly DirectoryCache _directory = new();
    private readonly ConcurrentBag<Reader> _readers = [];
    private readonly SqliteWriter _writer;
    private readonly NameKeys? _names;
    private volatile bool _disposed;

    /// <summary>
    /// Opens the database, creates it where there is none, and brings it to the newest schema. Throws
    /// <see cref="StoreUnavailableException"/> when the file cannot be used.
    /// </summary>
    /// <param name="connectionString">Such as <c>Data Source=data/dischargeflow.db</c>.</param>
    /// <param name="names">
    /// The keys that seal the names of patients; what is sealed with an earlier one, or not at all, is sealed with the one in use before the store can be used.
    /// Without them a name can be neither read nor written.
    /// </param>
    public SqliteStore(string connectionString, NameKeys? names = null)
    {
        (_connections, _names) = (new(connectionString), names);
        try
        {
            using (var connection = _connections.OpenWriter())
            {
                Migrator.Run(connection, "Sqlite");
                if (names is not null) NameSealing.Bring(connection, names);
            }

            _writer = new(_connections.OpenWriter(), names);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Of(fault) is { } unavailable ? unavailable : fault;
        }
    }

    /// <summary>Whether names in a database are sealed; false where there is no database yet. Throws <see cref="StoreUnavailableException"/> when it cannot be read.</summary>
    public static bool HoldsSealedNames(string connectionString)
    {
        var connections = new SqliteConnections(connectionString);
        try
        {
            if (!connections.HasFile) return false;
            using var connection = connections.OpenReader();
            return NameSealing.IsIn(connection);
        }
        catch (SqliteException fault) when (SqliteFaults.Of(fault) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>How many durable commits there were, and how many units of work shared them.</summary>
    public (long Commits, long Units) Counts => _writer.Counts;

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<IWriteSession, T> work, CancellationToken cancellationToken = default) => _writer.EnqueueAsync(work, cancellationToken);

    /// <inheritdoc/>
    public Task<T> WriteInPartsAsync<T>(Func<IPartedSession, T> work, CancellationToken cancellationToken = default) =>
        _writer.EnqueueInPartsAsync(work, cancellationToken);

    /// <inheritdoc/>
    public T Read<T>(Func<IReadSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            if (!_readers.TryTake(out var reader)) reader = new(_connections.OpenReader(), _directory, _names);
            try
            {
                return reader.Run(work, _writer.LastCommitted);
            }
            finally
            {
                if (_disposed) reader.Dispose();
                else _readers.Add(reader);
            }
        }
        catch (SqliteException fault) when (SqliteFaults.Of(fault) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>Finishes the units that were handed in, then closes.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _writer.Dispose();
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private sealed class Reader : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteDialect _dialect;
        private readonly SqlSession _session;

        public Reader(SqliteConnection connection, DirectoryCache directory, NameKeys? names)
        {
            _connection = connection;
            _dialect = new(connection);
            _session = SqlSession.ToRead(connection, _dialect, directory, names);
        }

        public T Run<T>(Func<IReadSession, T> work, long stamp)
        {
            _session.BeginReading(stamp);
            try
            {
                return work(_session);
            }
            finally
            {
                _session.Execute("ROLLBACK");
            }
        }

        public void Dispose()
        {
            _session.Dispose();
            _dialect.Dispose();
            _connection.Dispose();
        }
    }
}
