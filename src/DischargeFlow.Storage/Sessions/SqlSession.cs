using System.Data.Common;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Storage.Sessions;

/// <summary>
/// One connection's view of the rows, in SQL that SQLite 3.35 and PostgreSQL both read. Readers share the directory as it was committed; the one
/// writer remembers what it wrote.
/// </summary>
internal sealed partial class SqlSession : IPartedSession, IDisposable
{
    private readonly DbConnection _connection;
    private readonly IDialect _dialect;
    private readonly DirectoryCache? _directory;
    private readonly IStatements _statements;
    private readonly CaseMemory? _memory;
    private readonly Movements? _movements;
    private readonly NameKeys? _names;
    private long? _foreignCommits;
    private long _seen;

    private SqlSession(DbConnection connection, IDialect dialect, DirectoryCache? directory, NameKeys? names)
    {
        (_connection, _dialect, _directory, _names) = (connection, dialect, directory, names);
        _statements = dialect.StatementsOn(connection);
        _memory = directory is null ? new() : null;
        _movements = directory is null ? new() : null;
    }

    public long Stamp => _movements?.Now ?? _seen;

    /// <summary>The stamp of what is committed. Asked by readers on other threads, before their snapshot.</summary>
    public long LastCommitted => _movements!.LastCommitted;

    /// <summary>The session of a reader.</summary>
    public static SqlSession ToRead(DbConnection connection, IDialect dialect, DirectoryCache directory, NameKeys? names = null) => new(connection, dialect, directory, names);

    /// <summary>The session of the one writer.</summary>
    public static SqlSession ToWrite(DbConnection connection, IDialect dialect, NameKeys? names = null) => new(connection, dialect, null, names);

    /// <summary>Runs a statement; the number of rows that it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) => _statements.Execute(sql, arguments);

    /// <summary>Begins a reader's snapshot, in which everything is that has the stamp or an earlier one.</summary>
    public void BeginReading(long stamp)
    {
        _seen = stamp;
        Execute("BEGIN");
    }

    /// <summary>Begins the writer's transaction. What is remembered holds as long as nobody else has written.</summary>
    public void BeginWriting()
    {
        Execute("BEGIN IMMEDIATE");
        var foreign = _dialect.ForeignCommits();
        if (foreign != _foreignCommits) ForgetEverything();
        _foreignCommits = foreign;
    }

    /// <summary>Ends the writer's transaction; returns when it is on the disk.</summary>
    public void Commit()
    {
        Execute("COMMIT");
        _memory?.Committed();
        _movements?.Committed();
    }

    /// <summary>Gives the writer's transaction up, if the database has not done so by itself.</summary>
    public void Undo()
    {
        ForgetEverything();
        if (_dialect.IsInTransaction) Execute("ROLLBACK");
    }

    /// <summary>
    /// Runs a unit of the transaction. When it throws, what it wrote is undone alone, and the exception comes out. Never one inside another:
    /// releasing an inner savepoint walks through all that the outer one has kept.
    /// </summary>
    public T Part<T>(Func<T> work)
    {
        var mark = _memory?.Mark ?? 0;
        _movements?.Begin();
        Execute("SAVEPOINT part");
        try
        {
            var result = work();
            Execute("RELEASE part");
            return result;
        }
        catch (Exception fault)
        {
            if (!_dialect.IsInTransaction) ForgetEverything();
            else UndoPart(mark);
            if (fault is DbException database && _dialect.Unavailable(database) is { } unavailable) throw unavailable;
            throw;
        }
    }

    public Attempt<T> Try<T>(Func<T> part)
    {
        try
        {
            return new(Part(part), null);
        }
        catch (Exception fault) when (fault is not StoreUnavailableException && _dialect.IsInTransaction)
        {
            return new(default, fault);
        }
    }

    public bool HasMoved(string caseId, long since) => _movements?.HasMoved(caseId, since) ?? true;

    private RememberedCase? ToWrite(string caseId)
    {
        _movements?.Wrote(caseId);
        return _memory?.ToWrite(caseId);
    }

    private RememberedCase? ToWriteIfKnown(string caseId)
    {
        _movements?.Wrote(caseId);
        return _memory?.ToWriteIfKnown(caseId);
    }

    private void UndoPart(int mark)
    {
        Execute("ROLLBACK TO part");
        Execute("RELEASE part");
        _memory?.ForgetSince(mark);
        _used.Clear();
        _ownDirectory = null;
        _lastAudit = null;
    }

    private void ForgetEverything()
    {
        _memory?.Clear();
        _movements?.Forget();
        _used.Clear();
        _ownDirectory = null;
        _lastAudit = null;
    }

    public void Dispose() => _statements.Dispose();

    private List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        _statements.Query(sql, int.MaxValue, read, arguments);

    private T? First<T>(string sql, Func<Row, T> read, params ReadOnlySpan<(string Name, object? Value)> arguments)
        where T : class => _statements.Query(sql, 1, read, arguments) is [var first] ? first : null;
}
