using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Stores;
using Microsoft.Extensions.Logging;
using Quartz;

namespace DischargeFlow.Serving;

/// <summary>Asks mail addresses whether they are right. Apart from the pump: a slow answer here holds no alert up.</summary>
[DisallowConcurrentExecution]
internal sealed partial class AddressJob(AddressRounds rounds, ILogger<AddressJob> log) : IJob
{
    public static readonly JobKey Key = new("addresses");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await rounds.RunOnceAsync(cancellationToken).ConfigureAwait(false) is > 0 and var asked) Asked(asked);
        }
        catch (StoreUnavailableException unavailable)
        {
            NotNow(unavailable.Sentence.En);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(fault);
        }
    }

    [LoggerMessage(2111, LogLevel.Information, "Asked {Addresses} mail addresses whether they are right, or let them lapse")]
    private partial void Asked(int addresses);

    [LoggerMessage(2112, LogLevel.Warning, "Mail addresses could not be asked; tried again in a minute: {Reason}")]
    private partial void NotNow(string reason);

    [LoggerMessage(2113, LogLevel.Error, "Asking mail addresses failed and is tried again in a minute")]
    private partial void Failed(Exception fault);
}
