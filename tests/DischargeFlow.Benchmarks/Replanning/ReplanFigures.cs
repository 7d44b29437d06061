using System.Diagnostics;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Publishing;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Workflows;

namespace DischargeFlow.Benchmarks.Replanning;

/// <summary>How long it takes to plan ten thousand open cases anew after days were added to a table of closed days.</summary>
internal static class ReplanFigures
{
    private static readonly string[] Days = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"];

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var desk = await Desk.OpenAsync();
        using var keeper = new ShelfKeeper(Region.Library, desk.Store, desk.Clock);
        using var bell = new ReplanBell();
        await keeper.Stock.KeepAsync(desk.Store);
        var replans = new ReplanDesk(desk.Store, keeper.Shelf, desk.Clock, new RandomIdentities(), new PersonKeys(new byte[32]));
        await replans.NoticeAsync(keeper.Calendars);
        var first = await OpenStays.FillAsync(desk, keeper);
        var calendars = new CalendarDesk(desk.Store, keeper, desk.Clock, bell);
        foreach (var day in Days) await calendars.KeepAsync(calendars.WithDay("japan", day, "臨時の休日"), new("bench"));

        var watch = Stopwatch.StartNew();
        if (!await replans.NoticeAsync(keeper.Calendars)) throw new InvalidOperationException("The table says other things, and nobody noticed.");
        var beside = await Bystander.BesideAsync(desk, keeper.Shelf, first, Task.Run(async () =>
        {
            while (await replans.StepAsync())
            {
                // One unit of work after the other, as the program does it.
            }
        }));
        var done = desk.Store.Read(s => s.Replans(1))[0];
        if (done.Looked != OpenStays.Count + 1 || done.Done is null) throw new InvalidOperationException($"Not all cases were planned anew: {done}");
        yield return new($"{OpenStays.Count:N0} open cases planned anew", watch.Elapsed.TotalSeconds, "s", 60, AtMost: true, Beside: $"{done.Changed:N0} plans changed; {beside}");
    }
}
