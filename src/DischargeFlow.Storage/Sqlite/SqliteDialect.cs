using System.Data.Common;
using System.Globalization;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Sessions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DischargeFlow.Storage.Sqlite;

/// <summary>SQLite's own ways on one connection.</summary>
internal sealed class SqliteDialect : IDialect, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _dataVersion;

    public SqliteDialect(SqliteConnection connection)
    {
        _connection = connection;
        _dataVersion = connection.CreateCommand();
        _dataVersion.CommandText = "PRAGMA data_version";
    }

    public IStatements StatementsOn(DbConnection connection) => new SqliteStatements((SqliteConnection)connection);

    public bool IsInTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public long ForeignCommits() => Convert.ToInt64(_dataVersion.ExecuteScalar(), CultureInfo.InvariantCulture);

    public StoreUnavailableException? Unavailable(DbException fault) => fault is SqliteException sqlite ? SqliteFaults.Of(sqlite) : null;

    public void Dispose() => _dataVersion.Dispose();
}
