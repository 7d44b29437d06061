using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Settings;
using Microsoft.Extensions.Logging;
using NodaTime;
using Quartz;

namespace DischargeFlow.Serving;

/// <summary>
/// Deletes what could not be imported once it has lain there for as many days as the setting <c>Quarantine:Days</c> says, with a line in the audit. Days are
/// counted by the clock of the machine, which dates the files.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class QuarantineJob(ProgramSettings settings, IStore store, IClock clock, ILogger<QuarantineJob> log) : IJob
{
    public static readonly JobKey Key = new("quarantine");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (settings.QuarantineDays is not { } days) return;
        try
        {
            var deleted = SetAside.DeleteBefore(settings.QuarantineFolder, RealTime.Clock.GetCurrentInstant() - Duration.FromDays(days));
            if (deleted == 0) return;
            Deleted(deleted, days);
            await store.WriteAsync(
                session =>
                {
                    session.AppendAudit(new(clock.GetCurrentInstant(), "program", "quarantine-cleared", "quarantine", $"{deleted}"));
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or StoreUnavailableException)
        {
            Failed(fault is StoreUnavailableException unavailable ? unavailable.Sentence.En : fault.Message);
        }
    }

    [LoggerMessage(2121, LogLevel.Information, "Deleted {Files} messages and lists of lines that had been set aside for more than {Days} days")]
    private partial void Deleted(int files, int days);

    [LoggerMessage(2122, LogLevel.Warning, "What was set aside could not be cleared away; tried again in an hour: {Reason}")]
    private partial void Failed(string reason);
}
