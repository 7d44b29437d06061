using System.Diagnostics;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Publishing;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Benchmarks.Replanning;

/// <summary>
/// How long it takes to plan ten thousand open cases anew after a day was added to a table of closed days. Each has a care taxi to be asked for two business
/// days before Friday 4 December, and that day is closed now: in each a due moment and a reminder move.
/// </summary>
internal static class ReplanFigures
{
    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var desk = await Desk.OpenAsync();
        using var keeper = new ShelfKeeper(Region.Library, desk.Store, desk.Clock);
        using var bell = new ReplanBell();
        await keeper.Stock.KeepAsync(desk.Store);
        var replans = new ReplanDesk(desk.Store, keeper.Shelf, desk.Clock, new RandomIdentities(), new PersonKeys(new byte[32]));
        await replans.NoticeAsync(keeper.Calendars);
        var first = await OpenStays.FillAsync(
            desk, keeper, new EntryContent.Became("needs-care-taxi", new FactValue.YesNo(true)), new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 12, 4))));
        var calendars = new CalendarDesk(desk.Store, keeper, desk.Clock, bell);
        await calendars.KeepAsync(calendars.WithDay("japan", "2026-12-02", "臨時の休日"), new("bench"));

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
        if (done.Looked != OpenStays.Count + 1 || done.Changed < OpenStays.Count || done.Done is null) throw new InvalidOperationException($"Not all cases were planned anew: {done}");
        yield return new($"{OpenStays.Count:N0} open cases planned anew", watch.Elapsed.TotalSeconds, "s", 60, AtMost: true, Beside: $"{done.Changed:N0} plans changed; {beside}");
    }
}
