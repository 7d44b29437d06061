namespace DischargeFlow.Casework.Replans;

/// <summary>Wakes whoever plans cases anew in the background.</summary>
public sealed class ReplanBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    /// <summary>There may be something to plan anew.</summary>
    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung and nobody has heard it yet.
        }
    }

    /// <summary>Waits until it is rung, or for so long.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _rung.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _rung.Dispose();
}
