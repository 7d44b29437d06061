using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace DischargeFlow.Serving;

/// <summary>
/// When the scheduler wakes the pump: when the ledger says that something falls due, and at any rate every half minute. Beside it what is done now and then.
/// </summary>
internal static class PumpWakeUps
{
    private static readonly TriggerKey Next = new("pump-next");
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30), BetweenRounds = TimeSpan.FromMinutes(1), BetweenClearings = TimeSpan.FromHours(1);

    public static IServiceCollection AddPumpWakeUps(this IServiceCollection services)
    {
        services.AddQuartz(q =>
        {
            q.AddJob<PumpJob>(job => job.WithIdentity(PumpJob.Key).StoreDurably());
            q.AddTrigger(trigger => trigger.ForJob(PumpJob.Key).WithIdentity("pump-heartbeat").StartNow()
                .WithSimpleSchedule(every => every.WithInterval(Heartbeat).RepeatForever()));
            q.AddJob<AddressJob>(job => job.WithIdentity(AddressJob.Key).StoreDurably());
            q.AddTrigger(trigger => trigger.ForJob(AddressJob.Key).WithIdentity("addresses-each-minute").StartNow()
                .WithSimpleSchedule(every => every.WithInterval(BetweenRounds).RepeatForever()));
            q.AddJob<QuarantineJob>(job => job.WithIdentity(QuarantineJob.Key).StoreDurably());
            q.AddTrigger(trigger => trigger.ForJob(QuarantineJob.Key).WithIdentity("quarantine-each-hour").StartNow()
                .WithSimpleSchedule(every => every.WithInterval(BetweenClearings).RepeatForever()));
        });
        services.AddQuartzHostedService(o =>
        {
            o.WaitForJobsToComplete = true;
            o.AwaitApplicationStarted = true;
        });
        return services.AddSingleton<PumpBell>();
    }

    /// <summary>Sets the next wake-up, in the place of the one before.</summary>
    public static async Task NextAsync(IScheduler scheduler, TimeSpan wait, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create(TimeProvider.System).ForJob(PumpJob.Key).WithIdentity(Next).StartAt(TimeProvider.System.GetUtcNow() + wait).Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken).ConfigureAwait(false);
    }
}
