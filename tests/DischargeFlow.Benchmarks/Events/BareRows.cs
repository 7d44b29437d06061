using System.Diagnostics;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Sqlite;
using NodaTime;

namespace DischargeFlow.Benchmarks.Events;

/// <summary>
/// The stand-in: the same number of requests from the same number of writers, each with one row of the same size, durably committed by the same
/// store, with nothing planned and nothing reconciled.
/// </summary>
internal static class BareRows
{
    private static readonly string Content = new('x', 120);

    public static async Task<double> PerSecondAsync(int writers, int rowsOfAWriter)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("dischargeflow-bench-");
        try
        {
            using var store = new SqliteStore($"Data Source={Path.Combine(folder.FullName, "rows.db")}");
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
            {
                for (var i = 0; i < rowsOfAWriter; i++)
                {
                    var key = $"{w}-{i}";
                    await store.WriteAsync(s => Keep(s, key));
                }
            })));
            return writers * rowsOfAWriter / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Keep(IWriteSession session, string key)
    {
        session.KeepAnswer(key, new("", Content), Instant.FromUnixTimeSeconds(0));
        return true;
    }
}
