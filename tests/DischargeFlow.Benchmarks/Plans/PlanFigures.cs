using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Plans.ByHand;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Benchmarks.Plans;

/// <summary>How many plans one core makes in a second: the sample stay under Kitami's rule and the national fees together.</summary>
internal static class PlanFigures
{
    private const int Variations = 1_000;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await Task.Yield();
        Planner[] planners = [PlannerOf("kitami"), PlannerOf("national-fees")];
        SameAsPlanner.HoldOverVariations(planners[0], planners[1], Variations);
        var rates = Rate.OnOneCore(() => GC.KeepAlive(BothByHand.Plan(SampleStay.History)), () => PlanBoth(planners, false), () => PlanBoth(planners, true));
        var (byHand, plain, explained) = (rates[0], rates[1], rates[2]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PlanBoth(planners, false);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        yield return new("plan, both rulebooks, without explanation", plain, "stays/s", 250_000, Beside: $"{bytes:N0} bytes a stay");
        yield return new("plan, both rulebooks, written by hand", byHand, "stays/s", Beside: $"the same plans over {Variations} variations of the stay");
        yield return new("plan, by hand to without explanation", byHand / plain, "times", 5, AtMost: true);
        yield return new("plan, both rulebooks, explained", explained, "stays/s", 50_000);
    }

    private static Planner PlannerOf(string rulebook) => Region.Library.Find(rulebook)?.Planner
        ?? throw new InvalidOperationException($"The rulebook '{rulebook}' could not be read: {string.Join("; ", Region.Library.Findings)}");

    private static void PlanBoth(Planner[] planners, bool explain)
    {
        foreach (var planner in planners) GC.KeepAlive(planner.Plan(SampleStay.History, SampleStay.Directory, explain));
    }
}
