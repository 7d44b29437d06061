using System.Diagnostics;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;

namespace DischargeFlow.Benchmarks.Events;

/// <summary>How many events a second are recorded, planned, reconciled and durably committed.</summary>
internal static class EventFigures
{
    private const int Writers = 64;
    private const int StaysOfAWriter = 30;
    private const int StaysToWarmUp = 10;
    private const int ImportedStays = 4_000;
    private const int AtOnce = 1_000;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var bare = await BareRows.PerSecondAsync(Writers, StaysOfAWriter * StayEvents.Count);
        using (var desk = await Desk.OpenAsync())
        {
            var (perSecond, beside) = await SingleAsync(desk);
            yield return new("events, recorded one by one, 64 writers", perSecond, "events/s", 2_000, Beside: beside);
            yield return new("events, stand-in: bare rows, same commits", bare / perSecond, "times ours", Beside: $"{bare:N0} rows/s without plan or ledger");
        }

        // A hospital's year takes minutes: what is compiled within the first seconds of an import weighs little in it.
        yield return await ImportFigureAsync("events, imported in batches, the first seconds of a process", null);
        yield return await ImportFigureAsync("events, imported in batches, after as many", 10_000);
    }

    private static async Task<Figure> ImportFigureAsync(string name, double? wanted)
    {
        using var desk = await Desk.OpenAsync();
        var (perSecond, beside) = await ImportedAsync(desk);
        return new(name, perSecond, "events/s", wanted, Beside: beside);
    }

    private static async Task<(double PerSecond, string Beside)> SingleAsync(Desk desk)
    {
        await RecordAsync(desk, 1_000_000, StaysToWarmUp);
        var before = desk.Store.Counts;
        var watch = Stopwatch.StartNew();
        await RecordAsync(desk, 0, StaysOfAWriter);
        return Told(watch.Elapsed, Writers * StaysOfAWriter * StayEvents.Count, before, desk.Store.Counts);
    }

    private static Task RecordAsync(Desk desk, int first, int stays) =>
        Task.WhenAll(Enumerable.Range(first, Writers).Select(w => Task.Run(() => StayEvents.RecordOneByOneAsync(desk, w, stays))));

    private static async Task<(double PerSecond, string Beside)> ImportedAsync(Desk desk)
    {
        var intake = new Intake(desk.Store, Region.Library.ToShelf(), new RandomIdentities(), new PersonKeys(new byte[32]));
        await ImportAsync(intake, StayEvents.Messages(Writers * StaysToWarmUp, ImportedStays));
        var messages = StayEvents.Messages(ImportedStays).ToList();
        var before = desk.Store.Counts;
        var watch = Stopwatch.StartNew();
        await ImportAsync(intake, messages);
        return Told(watch.Elapsed, messages.Count, before, desk.Store.Counts);
    }

    private static async Task ImportAsync(Intake intake, IEnumerable<IncomingMessage> messages)
    {
        foreach (var batch in messages.Chunk(AtOnce))
        {
            var results = await intake.TakeManyAsync([.. batch.Select(m => new ReceivedMessage(m, m.Said))], CancellationToken.None);
            if (results.FirstOrDefault(r => r.Outcome != IntakeOutcome.Recorded) is { } other) throw new InvalidOperationException($"Not recorded: {other}");
        }
    }

    // One sync of the log a commit (WAL, synchronous = FULL); a checkpoint now and then adds two.
    private static (double, string) Told(TimeSpan elapsed, int events, (long Commits, long Units) before, (long Commits, long Units) after)
    {
        var commits = after.Commits - before.Commits;
        return (events / elapsed.TotalSeconds,
            $"{commits / elapsed.TotalSeconds:N0} fsyncs/s, {(double)events / commits:N1} events a commit; a power cut loses nothing that was answered");
    }
}
