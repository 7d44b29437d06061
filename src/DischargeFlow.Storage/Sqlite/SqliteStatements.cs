using DischargeFlow.Storage.Sessions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DischargeFlow.Storage.Sqlite;

/// <summary>
/// Statements straight on SQLite's own interface: through ADO.NET the binding of names and the readers cost more than SQLite's work itself.
/// </summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IStatements
{
    private readonly sqlite3 _db = connection.Handle ?? throw new ArgumentException("The connection must be open.", nameof(connection));
    private readonly Dictionary<string, Prepared> _byText = new(StringComparer.Ordinal);

    // Nearly all texts are constants: their reference finds them without reading them.
    private readonly Dictionary<object, Prepared> _byReference = new(ReferenceEqualityComparer.Instance);

    public int Execute(string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var statement = Of(sql, arguments);
        statement.Bind(arguments, _db);
        try
        {
            while (statement.Step(_db)) { }
            return raw.sqlite3_changes(_db);
        }
        finally
        {
            statement.Reset();
        }
    }

    public List<T> Query<T>(string sql, int most, Func<Row, T> read, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var statement = Of(sql, arguments);
        statement.Bind(arguments, _db);
        var found = new List<T>();
        try
        {
            while (found.Count < most && statement.Step(_db)) found.Add(read(statement.Row));
            return found;
        }
        finally
        {
            statement.Reset();
        }
    }

    public void Dispose()
    {
        foreach (var statement in _byText.Values) statement.Dispose();
    }

    private Prepared Of(string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (_byReference.TryGetValue(sql, out var known)) return known;
        if (!_byText.TryGetValue(sql, out known)) _byText.Add(sql, known = new(_db, sql, arguments));
        if (string.IsInterned(sql) is { } constant && ReferenceEquals(constant, sql)) _byReference.Add(sql, known);
        return known;
    }

    private sealed class Prepared : IDisposable
    {
        private readonly sqlite3_stmt _statement;
        private readonly int[] _places;

        public Prepared(sqlite3 db, string sql, ReadOnlySpan<(string Name, object? Value)> arguments)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(db, sql, out _statement), db);
            _places = new int[arguments.Length];
            for (var i = 0; i < arguments.Length; i++) _places[i] = raw.sqlite3_bind_parameter_index(_statement, arguments[i].Name);
            Row = new SqliteRow(_statement);
        }

        public Row Row { get; }

        public void Bind(ReadOnlySpan<(string Name, object? Value)> arguments, sqlite3 db)
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                if (_places[i] == 0) continue;
                var result = arguments[i].Value switch
                {
                    null => raw.sqlite3_bind_null(_statement, _places[i]),
                    string text => BindText(_places[i], text),
                    long number => raw.sqlite3_bind_int64(_statement, _places[i], number),
                    int number => raw.sqlite3_bind_int64(_statement, _places[i], number),
                    var other => throw new InvalidOperationException($"No column takes a {other.GetType().Name}."),
                };
                SqliteException.ThrowExceptionForRC(result, db);
            }
        }

        public bool Step(sqlite3 db)
        {
            var result = raw.sqlite3_step(_statement);
            if (result == raw.SQLITE_ROW) return true;
            if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, db);
            return false;
        }

        public void Reset() => raw.sqlite3_reset(_statement);

        public void Dispose() => _statement.Dispose();

        private int BindText(int place, string text)
        {
            // An empty span has no address, and SQLite would read NULL.
            if (text.Length is 0 or > 150) return raw.sqlite3_bind_text(_statement, place, text);
            Span<byte> bytes = stackalloc byte[450];
            var length = System.Text.Encoding.UTF8.GetBytes(text, bytes);
            return raw.sqlite3_bind_text(_statement, place, bytes[..length]);
        }
    }

    private sealed class SqliteRow(sqlite3_stmt statement) : Row
    {
        public override bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public override string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

        public override long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);
    }
}
