using System.Diagnostics;

namespace DischargeFlow.Benchmarks.Figures;

/// <summary>Measures how often things can be done in a second of one core.</summary>
internal static class Rate
{
    private const int Rounds = 40;
    private const double WarmUp = 2.0, SecondsEach = 0.25;

    /// <summary>
    /// For each the best of many short rounds, after warming up: what the machine does when nobody disturbs it. They take turns, so that an hour in which
    /// the machine is slow is slow for all of them. By the process's own processor time.
    /// </summary>
    public static double[] OnOneCore(params Action[] things)
    {
        foreach (var once in things) Run(once, WarmUp);
        var best = new double[things.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < things.Length; i++) best[i] = Math.Max(best[i], Run(things[i], SecondsEach));
        }

        return best;
    }

    private static double Run(Action once, double seconds)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var done = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            for (var i = 0; i < 500; i++) once();
            done += 500;
        }

        return done / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
