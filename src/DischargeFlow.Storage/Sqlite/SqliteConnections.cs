using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Sqlite;

/// <summary>Opens connections with the settings that the promises rest on.</summary>
internal sealed class SqliteConnections
{
    // A commit is answered only when it is on the disk: WAL with synchronous=FULL syncs the log at each commit.
    private const string Settings =
        "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;";

    private readonly string _text, _file;

    public SqliteConnections(string connectionString)
    {
        SqliteLibrary.EnsureReady();
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (builder.DataSource is "" or ":memory:")
            throw new ArgumentException("The database needs a file: what is kept in memory alone is lost. Write 'Data Source=PATH'.", nameof(connectionString));
        var folder = Path.GetDirectoryName(Path.GetFullPath(builder.DataSource));
        if (folder is not null) Directory.CreateDirectory(folder);
        (_text, _file) = (builder.ToString(), Path.GetFullPath(builder.DataSource));
    }

    public bool HasFile => File.Exists(_file);

    public SqliteConnection OpenWriter()
    {
        var connection = Open(Settings);
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000;");
        return connection;
    }

    public SqliteConnection OpenReader() => Open(Settings + "PRAGMA query_only = ON;");

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only texts of this assembly come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open(string settings)
    {
        var connection = new SqliteConnection(_text);
        try
        {
            connection.Open();
            Execute(connection, settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
