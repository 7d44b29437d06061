namespace DischargeFlow.Casework.Publishing;

/// <summary>Says that something was published, so that open cases are moved at once. Rung many times before somebody looks, it wakes once.</summary>
public sealed class PublicationBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    /// <summary>Something was published.</summary>
    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Waits until it is rung, or a while has passed.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stop) => _rung.WaitAsync(longest, stop);

    /// <inheritdoc/>
    public void Dispose() => _rung.Dispose();
}
