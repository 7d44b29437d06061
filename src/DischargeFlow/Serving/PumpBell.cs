using Quartz;

namespace DischargeFlow.Serving;

/// <summary>Wakes the pump at once, as when an event was recorded. Rung many times before the pump gets up, it wakes it once.</summary>
internal sealed class PumpBell(ISchedulerFactory schedulers)
{
    private int _rung;

    /// <summary>Wakes the pump.</summary>
    public async Task RingAsync()
    {
        if (Interlocked.Exchange(ref _rung, 1) == 1) return;
        var scheduler = await schedulers.GetScheduler().ConfigureAwait(false);
        await scheduler.TriggerJob(PumpJob.Key).ConfigureAwait(false);
    }

    /// <summary>The pump is up: from here on the bell wakes it again.</summary>
    public void Answer() => Interlocked.Exchange(ref _rung, 0);
}
