using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Clocks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DischargeFlow.Demonstrations;

/// <summary>Records the rest of the script when the fast clock gets there.</summary>
internal sealed partial class StagePlayer(Stage stage, ICaseBook book, StageClock clock, ILogger<StagePlayer> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (stay, line, at) in Stage.ToCome)
        {
            while (clock.RealTimeUntil(at) is { } wait && wait > TimeSpan.Zero) await Task.Delay(wait, stoppingToken).ConfigureAwait(false);
            try
            {
                await stage.PlayAsync(book, stay, line, stoppingToken).ConfigureAwait(false);
            }
            catch (RefusedException refused)
            {
                // Whoever watches may have recorded something else in the pages meanwhile.
                LeftOut(Stays.All[stay].Lines[line].At.ToString(), refused.Refusal.Sentence.En);
            }
        }
    }

    [LoggerMessage(2201, LogLevel.Information, "The script's line of {At} was left out: {Reason}")]
    private partial void LeftOut(string at, string reason);
}
