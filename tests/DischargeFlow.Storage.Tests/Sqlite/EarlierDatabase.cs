using System.Globalization;
using System.Reflection;
using DischargeFlow.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Tests.Sqlite;

/// <summary>A database as an earlier version left it: the scripts up to a number, and nothing of those after it.</summary>
internal static class EarlierDatabase
{
    /// <summary>Makes it in a new file, and leaves the connection open to be filled.</summary>
    public static SqliteConnection Make(string path, int upTo)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "CREATE TABLE migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
        foreach (var (number, name) in Scripts().Where(s => s.Number <= upTo))
        {
            using var script = new StreamReader(typeof(SqliteStore).Assembly.GetManifestResourceStream(name)!);
            Run(connection, script.ReadToEnd());
            Run(connection, $"INSERT INTO migrations (number, name) VALUES ({number}, '{name}')");
        }

        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static IEnumerable<(int Number, string Name)> Scripts()
    {
        const string Prefix = "DischargeFlow.Storage.Migrations.Sqlite.";
        return typeof(SqliteStore).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture), n)).Order();
    }
}
