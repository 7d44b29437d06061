using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DischargeFlow.Serving;

/// <summary>Pumps until nothing is due, says in the log what was done, and how long the pump may sleep then.</summary>
internal sealed partial class PumpRun(Pump pump, ICaseClock clock, ILogger<PumpRun> log)
{
    private const int MostPasses = 20;
    private static readonly TimeSpan AfterAFault = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);

    // On a clock that runs fast there is no time to prepare anything.
    private static readonly TimeSpan WorthPreparing = TimeSpan.FromSeconds(1);

    /// <summary>Pumps until nothing is due. The answer is the real time until something is; null when only an event can bring work.</summary>
    public async Task<TimeSpan?> ToRestAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var passes = 0; passes < MostPasses; passes++)
            {
                var pass = await pump.RunOnceAsync(cancellationToken).ConfigureAwait(false);
                Tell(pass);
                if (pass.WasIdle) break;
            }

            return Wait(pump.NextWake());
        }
        catch (StoreUnavailableException unavailable)
        {
            NotNow(unavailable.Sentence.En);
            return AfterAFault;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(fault);
            return AfterAFault;
        }
    }

    // What is due is asked of the cases' clock, what was left lying of the real one: the sooner of both.
    private TimeSpan? Wait(PumpWake wake)
    {
        var due = wake.Due is { } moment ? clock.RealTimeUntil(moment) : null;
        if (wake.Prepare is { } prepare && due - clock.RealTimeUntil(prepare) > WorthPreparing) due = clock.RealTimeUntil(prepare);
        var left = wake.LeaseEnd is { } end ? Waits.Between(RealTime.Clock.GetCurrentInstant(), end, speed: 1) : (TimeSpan?)null;
        var wait = due is null || left < due ? left : due;
        return wait < Shortest ? Shortest : wait;
    }

    private void Tell(PumpPass pass)
    {
        foreach (var fault in pass.Faults) Fault(fault);
        if (!pass.WasIdle) Pumped(pass.Sent, pass.AlertsSent, pass.ToDos, pass.Deferred, pass.Held, pass.PassedOver, pass.Retried, pass.Dead, pass.Dissolved);
    }

    [LoggerMessage(2101, LogLevel.Information,
        "Pumped: {Sent} sent ({Alerts} alerts), {ToDos} for people to do, {Deferred} wait for hours, {Held} held, {PassedOver} passed over, {Retried} to be tried again, {Dead} refused, {Dissolved} taken apart")]
    private partial void Pumped(int sent, int alerts, int toDos, int deferred, int held, int passedOver, int retried, int dead, int dissolved);

    [LoggerMessage(2102, LogLevel.Warning, "{Sentence}")]
    private partial void Fault(string sentence);

    [LoggerMessage(2103, LogLevel.Warning, "The pump could not work and tries again in 5 seconds: {Reason}")]
    private partial void NotNow(string reason);

    [LoggerMessage(2104, LogLevel.Error, "The pump failed and tries again in 5 seconds; nothing is lost, what was due stays due")]
    private partial void Failed(Exception fault);
}
