using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Stores;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DischargeFlow.Serving;

/// <summary>Moves open cases in the background once something was published, and at the start what an end of the program has interrupted.</summary>
internal sealed partial class PublicationRun(
    PublicationMover mover, PublicationBell bell, PublicationSettings settings, PumpBell pump, IStore store, IClock clock, ILogger<PublicationRun> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1), AfterAFault = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.FourEyes) await NoteAsync("four-eyes-off", "Publishing:FourEyes", "off").ConfigureAwait(false);
        if (settings.FolderPublishes) await NoteAsync("folder-publishes", "Workflows:FolderPublishes", "true").ConfigureAwait(false);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Look;
            try
            {
                await mover.RunAsync(pump.RingAsync, stoppingToken).ConfigureAwait(false);
            }
            catch (StoreUnavailableException unavailable)
            {
                NotNow(unavailable.Sentence.En);
                wait = AfterAFault;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(fault);
                wait = AfterAFault;
            }

            await bell.WaitAsync(wait, stoppingToken).ConfigureAwait(false);
        }
    }

    // That one person may publish alone, or the folder, is a decision that an auditor wants to see.
    private async Task NoteAsync(string what, string setting, string value)
    {
        try
        {
            await store.WriteAsync(session =>
            {
                session.AppendAudit(new(clock.GetCurrentInstant(), "settings", what, setting, value));
                return true;
            }).ConfigureAwait(false);
        }
        catch (StoreUnavailableException unavailable)
        {
            NotNow(unavailable.Sentence.En);
        }
    }

    [LoggerMessage(2201, LogLevel.Warning, "Open cases could not be moved to the version that was published; tried again in 5 seconds: {Reason}")]
    private partial void NotNow(string reason);

    [LoggerMessage(2202, LogLevel.Error, "Moving open cases failed and is tried again in 5 seconds; it goes on where it was")]
    private partial void Failed(Exception fault);
}
