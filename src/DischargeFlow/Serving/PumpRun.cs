using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using Microsoft.Extensions.Logging;

namespace DischargeFlow.Serving;

/// <summary>One pass of the pump; true when it did something, so that another pass may find more.</summary>
internal delegate Task<bool> PumpWork(CancellationToken cancellationToken);

/// <summary>Pumps until nothing is due, one run at a time, and says how long the pump may sleep then.</summary>
internal sealed partial class PumpRun(PumpWork pass, IStore store, ICaseClock clock, ILogger<PumpRun> log) : IDisposable
{
    private static readonly TimeSpan AfterAFault = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Pumps until nothing is due. The answer is the real time until something falls due; null when only an event can bring work.</summary>
    public async Task<TimeSpan?> ToRestAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (await pass(cancellationToken).ConfigureAwait(false)) cancellationToken.ThrowIfCancellationRequested();
            var wait = store.Read(s => s.NextPending()) is { } next ? clock.RealTimeUntil(next) : null;
            return wait < Shortest ? Shortest : wait;
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
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    [LoggerMessage(2101, LogLevel.Warning, "The pump could not work and tries again in 5 seconds: {Reason}")]
    private partial void NotNow(string reason);

    [LoggerMessage(2102, LogLevel.Error, "The pump failed and tries again in 5 seconds; nothing is lost, what was due stays due")]
    private partial void Failed(Exception fault);
}
