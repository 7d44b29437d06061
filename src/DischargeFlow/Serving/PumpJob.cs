using Quartz;

namespace DischargeFlow.Serving;

/// <summary>What the scheduler wakes. It holds no deadline: the ledger does, and a wake-up too many finds nothing to do.</summary>
[DisallowConcurrentExecution]
internal sealed class PumpJob(PumpRun run, PumpBell bell) : IJob
{
    public static readonly JobKey Key = new("pump");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        bell.Answer();
        var wait = await run.ToRestAsync(cancellationToken).ConfigureAwait(false);
        if (wait is { } pause) await PumpWakeUps.NextAsync(context.Scheduler, pause, cancellationToken).ConfigureAwait(false);
    }
}
