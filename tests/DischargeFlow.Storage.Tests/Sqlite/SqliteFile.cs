using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Storage.Tests.Given;

namespace DischargeFlow.Storage.Tests.Sqlite;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteFile : IDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-store-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "store.db");

    public string ConnectionString => $"Data Source={Path}";

    public IStore Open() => new SqliteStore(ConnectionString, new([("test", [.. Enumerable.Repeat((byte)8, 32)])]));

    public void Close(IStore store) => ((SqliteStore)store).Dispose();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
