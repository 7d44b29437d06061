namespace DischargeFlow.Storage.Sessions;

/// <summary>
/// Runs SQL on one connection, each text prepared once: the writer runs the same few dozen thousands of times a second. One thread at a time.
/// </summary>
internal interface IStatements : IDisposable
{
    /// <summary>Runs a statement; the number of rows that it changed.</summary>
    int Execute(string sql, ReadOnlySpan<(string Name, object? Value)> arguments);

    /// <summary>The rows that a question finds, at most so many. Reading a row must not ask the same question.</summary>
    List<T> Query<T>(string sql, int most, Func<Row, T> read, ReadOnlySpan<(string Name, object? Value)> arguments);
}

/// <summary>The row at which a question stands; columns count from 0.</summary>
internal abstract class Row
{
    /// <summary>Whether the column is NULL.</summary>
    public abstract bool IsDBNull(int column);

    /// <summary>The column as text.</summary>
    public abstract string GetString(int column);

    /// <summary>The column as a number.</summary>
    public abstract long GetInt64(int column);

    /// <summary>The column as a small number.</summary>
    public int GetInt32(int column) => (int)GetInt64(column);
}
