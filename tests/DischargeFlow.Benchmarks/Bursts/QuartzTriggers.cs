using System.Collections.Concurrent;
using Quartz;

namespace DischargeFlow.Benchmarks.Bursts;

/// <summary>The stand-in: each alert is a trigger of its own in Quartz's memory store, with ten threads. Nothing is composed, kept or marked.</summary>
internal static class QuartzTriggers
{
    private static readonly ConcurrentQueue<double> Lateness = new();
    private static DateTimeOffset _due;

    public static async Task<double[]> LatenessAsync(int triggers)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(q => q.UseDefaultThreadPool(maxConcurrency: 10).UseInMemoryStore()).BuildScheduler();
        await scheduler.Start();
        _due = TimeProvider.System.GetUtcNow().AddSeconds(10);
        var job = JobBuilder.Create<Told>().WithIdentity("told").StoreDurably().Build();
        await scheduler.AddJob(job);
        for (var i = 0; i < triggers; i++)
            await scheduler.ScheduleJob(TriggerBuilder.Create().ForJob(job).WithIdentity($"alert-{i}").StartAt(_due).Build());
        while (Lateness.Count < triggers) await Task.Delay(100);
        await scheduler.Shutdown(waitForJobsToComplete: true);
        return [.. Lateness.Order()];
    }

    private sealed class Told : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            Lateness.Enqueue((TimeProvider.System.GetUtcNow() - _due).TotalSeconds);
            return ValueTask.CompletedTask;
        }
    }
}
