using System.Data.Common;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Storage.Sessions;

/// <summary>One connection's view of the rows, in SQL that SQLite 3.35 and PostgreSQL both read.</summary>
internal sealed partial class SqlSession(DbConnection connection, DirectoryCache? directory) : IWriteSession, IDisposable
{
    private readonly Statements _statements = new(connection);

    /// <summary>Runs a statement; the number of rows that it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> arguments) => _statements.Of(sql, arguments).ExecuteNonQuery();

    /// <summary>Called when a unit was undone: what was remembered from inside it is forgotten.</summary>
    public void ForgetWhatWasUndone()
    {
        _ownDirectory = null;
        _lastAudit = null;
    }

    public void Dispose() => _statements.Dispose();

    private List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        using var rows = _statements.Of(sql, arguments).ExecuteReader();
        var found = new List<T>();
        while (rows.Read()) found.Add(read(rows));
        return found;
    }

    private T? First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> arguments)
        where T : class
    {
        using var rows = _statements.Of(sql, arguments).ExecuteReader();
        return rows.Read() ? read(rows) : null;
    }
}
