using DischargeFlow.Benchmarks.Bursts;
using DischargeFlow.Benchmarks.Checks;
using DischargeFlow.Benchmarks.Events;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Memories;
using DischargeFlow.Benchmarks.Plans;
using DischargeFlow.Benchmarks.Publishing;
using DischargeFlow.Benchmarks.Pumps;
using DischargeFlow.Benchmarks.Replanning;
using DischargeFlow.Benchmarks.Simulations;

// Usage: dotnet run -c Release --project tests/DischargeFlow.Benchmarks -- [plan] [check] [events] [pump] [burst] [memory] [simulate] [publish] [replan] [japan]; without names all but the last.
const string Longest = "japan";
var all = new (string Name, Func<IAsyncEnumerable<Figure>> Measure)[]
{
    ("plan", PlanFigures.MeasureAsync),
    ("events", EventFigures.MeasureAsync),
    ("pump", PumpFigures.MeasureAsync),
    ("check", CheckFigures.MeasureAsync),
    ("burst", BurstFigures.MeasureAsync),
    ("memory", MemoryFigures.MeasureAsync),
    ("simulate", SimulationFigures.MeasureAsync),
    ("publish", PublishFigures.MeasureAsync),
    ("replan", ReplanFigures.MeasureAsync),
    (Longest, SimulationFigures.MeasureJapanAsync),
};
var unknown = args.Where(a => all.All(b => b.Name != a)).ToList();
if (unknown.Count > 0)
{
    await Console.Error.WriteLineAsync($"There is no benchmark '{unknown[0]}'. There are: {string.Join(", ", all.Select(b => b.Name))}.");
    return 2;
}

#if DEBUG
Console.WriteLine("Built for debugging: these figures say nothing. Run with -c Release.");
#endif
var reached = true;
foreach (var (name, measure) in all.Where(b => args.Length == 0 ? b.Name != Longest : args.Contains(b.Name)))
{
    Console.WriteLine($"== {name}");
    await foreach (var figure in measure())
    {
        Console.WriteLine(figure);
        reached &= figure.IsReached != false;
    }
}

return reached ? 0 : 1;
