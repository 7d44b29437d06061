using System.Collections.Immutable;
using System.Diagnostics;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Exchange.Generating;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Simulations;

namespace DischargeFlow.Benchmarks.Simulations;

/// <summary>
/// How long it takes to try a draft on a year: Kitami's rule with the contact seven days before in place of five, beside the rule that runs. The stand-in
/// is the bare fold of both rulebooks over the same histories, which compares and counts nothing.
/// </summary>
internal static class SimulationFigures
{
    private const int Workers = 2;
    private const long StaysOfTheRegion = GeneratedYear.StaysOfARegion;
    private const int BareStays = 10_000;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await Task.Yield();
        var rules = Rules();
        var year = new GeneratedYear(GeneratedExtent.Region, 2025, StaysOfTheRegion, 7);
        Simulate(rules, (year with { Stays = 20_000 }).Groups(), out _);
        var histories = year.All().ToImmutableArray();
        var entries = histories.Average(s => s.History.Entries.Length);
        var region = SimulateThese(rules, histories);
        var bare = Bare(rules, histories[..BareStays], plain: false) / BareStays * histories.Length;
        var plain = Bare(rules, histories[..BareStays], plain: true) / BareStays * histories.Length;
        yield return new("simulate, a region's year of 100,000 stays", region, "s", 5, AtMost: true, Beside: $"{entries:0.0} entries a stay; two versions of kitami; {Workers} cores");
        yield return new("bare fold of both versions", bare, "s", Beside: $"{BareStays:N0} of the same stays, extrapolated; {Workers} cores");
        yield return new("the same, planning everything at each step", plain, "s");
        yield return new("simulate to bare fold", region / bare, "times", 1.3, AtMost: true);
        histories = [];
        // A whole prefecture: what is known of its parties is worked out once for all of its stays.
        var seconds = Simulate(rules, Japan.Groups().Take(1), out var report);
        yield return new("simulate, Japan's year, generated", seconds / report.Stays * GeneratedYear.StaysOfJapan / 60, "min", 12, AtMost: true,
            Beside: $"extrapolated from one prefecture, {report.Stays:N0} stays in {seconds:0.0} s");
        yield return new("memory, simulate of a prefecture", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB", 1000, AtMost: true, Beside: "peak of this process");
    }

    /// <summary>The whole country, stay by stay.</summary>
    public static async IAsyncEnumerable<Figure> MeasureJapanAsync()
    {
        await Task.Yield();
        var peaks = new List<double>();
        var seconds = Simulate(Rules(), Watched(Japan.Groups(), peaks), out var report);
        yield return new("simulate, Japan's year, generated", seconds / 60, "min", 12, AtMost: true, Beside: $"all {report.Stays:N0} stays; {Workers} cores");
        yield return new("memory, simulate of Japan", peaks[^1], "MB", 1000, AtMost: true,
            Beside: $"peak of this process; {peaks[0]:N0} MB after the first prefecture, {peaks[peaks.Count / 2]:N0} MB after half of them");
    }

    private static IEnumerable<StayGroup> Watched(IEnumerable<StayGroup> groups, List<double> peaks)
    {
        foreach (var group in groups)
        {
            yield return group;
            peaks.Add(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
        }
    }

    private static GeneratedYear Japan => new(GeneratedExtent.Japan, 2025, GeneratedYear.StaysOfJapan, 7);

    private static SimulationRules Rules()
    {
        var library = Region.Library;
        var kitami = library.Find("kitami")!.Rulebook;
        var contact = kitami.Duties.First(d => d.Name == "discharge-contact");
        var later = contact with { Due = contact.Due! with { Offset = new Offset.Span(7, new(UnitKind.Days), Before: true) } };
        return new(kitami with { Duties = kitami.Duties.Replace(contact, later) }, kitami, library.Vocabularies.First(v => v.Name == kitami.CaseKind), library.Tables, "discharged");
    }

    private static double Simulate(SimulationRules rules, IEnumerable<StayGroup> groups, out SimulationReport report)
    {
        var watch = Stopwatch.StartNew();
        report = Simulation.Run(rules, groups, Workers, null, CancellationToken.None);
        return watch.Elapsed.TotalSeconds;
    }

    private static double SimulateThese(SimulationRules rules, ImmutableArray<Stay> stays)
    {
        var watch = Stopwatch.StartNew();
        Simulation.Run(rules, [new(stays.Chunk(250))], Workers, null, CancellationToken.None);
        return watch.Elapsed.TotalSeconds;
    }

    private static double Bare(SimulationRules rules, ImmutableArray<Stay> stays, bool plain)
    {
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Workers, new ParallelOptions { MaxDegreeOfParallelism = Workers }, worker =>
        {
            foreach (var version in new[] { rules.Draft, rules.Against })
            {
                var planner = Planner.For(version, rules.Vocabulary, rules.Tables);
                var fold = new QuickFold(planner);
                for (var i = worker; i < stays.Length; i += Workers)
                {
                    if (plain) GC.KeepAlive(Fold.Run(planner, stays[i].History, stays[i].Directory));
                    else fold.Run(stays[i].History, stays[i].Directory);
                }
            }
        });
        return watch.Elapsed.TotalSeconds;
    }
}
