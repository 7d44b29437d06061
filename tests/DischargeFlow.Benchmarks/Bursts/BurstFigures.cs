using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Pumps;
using DischargeFlow.Casework.Pumps;
using NodaTime;

namespace DischargeFlow.Benchmarks.Bursts;

/// <summary>10,000 alerts that fall due in the same second, each to an office of its own: how late they are handed on, beside one Quartz trigger each.</summary>
internal static class BurstFigures
{
    private const int Alerts = 10_000;

    /// <summary>What went out before: a program that runs for days has compiled what it does.</summary>
    private const int Before = 3_000;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var ours = await OursAsync();
        var theirs = await QuartzTriggers.LatenessAsync(Alerts);
        yield return new("burst, lateness p50", Percentile(ours, 0.5), "seconds", Beside: $"one Quartz trigger each: {Percentile(theirs, 0.5):0.##}; {Before:N0} went out before in this process");
        yield return new("burst, lateness p99", Percentile(ours, 0.99), "seconds", 2, AtMost: true, Beside: $"one Quartz trigger each: {Percentile(theirs, 0.99):0.##}");
        yield return new("burst, handed on before their moment", ours.Count(l => l < 0), "alerts", 0, AtMost: true, Beside: $"one Quartz trigger each: {theirs.Count(l => l < 0)}");
        yield return new("burst, p99 to one Quartz trigger each", Percentile(ours, 0.99) / Percentile(theirs, 0.99), "ratio");
    }

    // The house's clock is put on a weekday, runs as fast as the wall clock, and the pump sleeps until something is due as in the program.
    private static async Task<double[]> OursAsync()
    {
        using var desk = await Desk.OpenAsync(Alerts);
        var original = await FilledLedger.RecordOriginalAsync(desk);
        var clock = new ShiftedClock(TimeProvider.System, Region.At("2026-11-25T09:59"));
        var mails = new KeptMails(clock.GetCurrentInstant);
        using var pump = PumpFigures.Of(desk, mails, clock);
        FilledLedger.AddDue(desk, original, Before, Alerts, clock.GetCurrentInstant());
        await pump.RunOnceAsync();
        if (mails.Mails.Count != Before) throw new InvalidOperationException($"Of {Before} that were due {mails.Mails.Count} went out.");

        var due = clock.GetCurrentInstant() + Duration.FromSeconds(8);
        FilledLedger.AddDue(desk, original, Alerts, Alerts, due, first: Before);
        while (mails.Mails.Count < Before + Alerts)
        {
            var wake = pump.NextWake();
            var wait = (wake.Prepare ?? wake.Due) - clock.GetCurrentInstant();
            if (wait is { } pause && pause > Duration.Zero) await Task.Delay(pause.ToTimeSpan());
            var pass = await pump.RunOnceAsync();
            if (pass.Faults.Count > 0) throw new InvalidOperationException(pass.Faults[0]);
        }

        return [.. mails.Mails.Skip(Before).Select(m => (m.At - due).TotalSeconds).Order()];
    }

    private static double Percentile(double[] sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];

    /// <summary>As fast as the wall clock, begun at another moment.</summary>
    private sealed class ShiftedClock(TimeProvider time, Instant begin) : IClock
    {
        private readonly long _begun = time.GetTimestamp();

        public Instant GetCurrentInstant() => begin + Duration.FromTimeSpan(time.GetElapsedTime(_begun));
    }
}
