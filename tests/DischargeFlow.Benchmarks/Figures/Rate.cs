using System.Diagnostics;

namespace DischargeFlow.Benchmarks.Figures;

/// <summary>Measures how often something can be done in a second of one core.</summary>
internal static class Rate
{
    /// <summary>The best of several rounds, after warming up: what the machine does when nobody disturbs it. By the process's own processor time.</summary>
    public static double OnOneCore(Action once, int rounds = 7, double secondsEach = 1.0)
    {
        Run(once, secondsEach);
        Run(once, secondsEach);
        var best = 0.0;
        for (var i = 0; i < rounds; i++) best = Math.Max(best, Run(once, secondsEach));
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
