using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Stores;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DischargeFlow.Serving;

/// <summary>
/// Plans open cases anew in the background when a table of closed days says other things than before: at the start, when the files were changed
/// meanwhile, or a process before was killed in the middle; later when somebody changed one on its page, or by a command beside it.
/// </summary>
internal sealed partial class Replanning(ReplanDesk desk, ICalendarShelf calendars, ReplanBell bell, PumpBell pump, ILogger<Replanning> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await calendars.FollowAsync(stoppingToken).ConfigureAwait(false);
                if (await desk.NoticeAsync(calendars.Calendars, stoppingToken).ConfigureAwait(false))
                {
                    while (await desk.StepAsync(stoppingToken).ConfigureAwait(false)) await pump.RingAsync().ConfigureAwait(false);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Everything else goes on: what is planned waits for nobody.
                Waits(fault is StoreUnavailableException unavailable ? unavailable.Sentence.En : fault.Message);
            }

            await bell.WaitAsync(Pause, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cases are not planned anew yet; it is tried again in a minute. {Reason}")]
    private partial void Waits(string reason);
}
