using System.Data.Common;
using System.Globalization;
using System.Reflection;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Storage.Migrations;

/// <summary>
/// Runs the numbered scripts of a dialect that a database has not seen, in order, each in its own transaction. Throws
/// <see cref="StoreUnavailableException"/> when a newer program has run scripts that this one does not know.
/// </summary>
internal static class Migrator
{
    public static void Run(DbConnection connection, string dialect)
    {
        Execute(connection, "CREATE TABLE IF NOT EXISTS migrations (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
        var last = LastOf(connection);
        var scripts = ScriptsOf(dialect);
        if (last > scripts[^1].Number)
        {
            throw new StoreUnavailableException(
                new(
                    $"このデータベースは新しい版のプログラムのものです(データベースは {last} 番、このプログラムが知るのは {scripts[^1].Number} 番まで)。この版で動かすと記録を損なうおそれがあるため、何も読み書きしていません。新しい版のプログラムで起動するか、更新前のバックアップから戻してください。",
                    $"The database belongs to a newer version of the program (it is at schema {last}; this program knows up to {scripts[^1].Number}). This version could damage what is recorded, so nothing was read or written. Start the newer version, or restore the backup made before the update."),
                null);
        }

        foreach (var (number, name) in scripts.Where(s => s.Number > last))
        {
            Execute(connection, "BEGIN");
            try
            {
                Execute(connection, TextOf(name));
                Execute(connection, $"INSERT INTO migrations (number, name) VALUES ({number}, '{name}')");
                Execute(connection, "COMMIT");
            }
            catch (DbException)
            {
                Execute(connection, "ROLLBACK");
                throw;
            }
        }
    }

    private static long LastOf(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(max(number), 0) FROM migrations";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    // Names look like DischargeFlow.Storage.Migrations.Sqlite.001_cases.sql, the folder as an identifier.
    private static (int Number, string Name)[] ScriptsOf(string dialect)
    {
        var prefix = $"DischargeFlow.Storage.Migrations.{dialect}.";
        return
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
                .Select(n => (int.Parse(n.AsSpan(prefix.Length, 3), CultureInfo.InvariantCulture), n))
                .Order(),
        ];
    }

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text comes from this assembly's own resources.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
