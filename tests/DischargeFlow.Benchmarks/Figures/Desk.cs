using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Storage.Sqlite;
using NodaTime;

namespace DischargeFlow.Benchmarks.Figures;

/// <summary>A fresh database with the region in it, and the book to record in. Gone when disposed.</summary>
internal sealed class Desk : IDisposable
{
    private const string KeyOfNames = "bench";
    private const int KeyBytes = 32;

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("dischargeflow-bench-");

    private Desk()
    {
        Store = new($"Data Source={DatabaseFile}", new([(KeyOfNames, new byte[KeyBytes])]));
        Book = new(Store, Region.Library.ToShelf(), Clock, new RandomIdentities(), new PersonKeys(new byte[32]));
    }

    public string Folder => _folder.FullName;

    public string DatabaseFile => Path.Combine(_folder.FullName, "dischargeflow.db");

    public SteppedClock Clock { get; } = new(Region.At("2026-11-16T10:00"));

    public SqliteStore Store { get; private set; }

    public CaseBook Book { get; }

    public static async Task<Desk> OpenAsync(int offices = Region.Offices)
    {
        var desk = new Desk();
        await Region.SaveAsync(desk.Store, offices);
        return desk;
    }

    public void Close() => Store.Dispose();

    /// <summary>Puts the key of the names beside a copy of the database, where the program looks for it.</summary>
    public static void WriteKeyBeside(string database) =>
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(database)!, "dischargeflow.names-key"), $"{KeyOfNames} {Convert.ToHexStringLower(new byte[KeyBytes])}\n");

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>The cases' clock, moved by hand.</summary>
    internal sealed class SteppedClock(Instant start) : IClock
    {
        public Instant Now { get; set; } = start;

        public Instant GetCurrentInstant() => Now;
    }
}
