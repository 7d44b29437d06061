namespace DischargeFlow.Casework.Publishing;

/// <summary>Says that something was published, so that open cases are moved at once. Rung many times before somebody looks, it wakes once.</summary>
public sealed class PublicationBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);
    private int _rings;

    /// <summary>Something was published.</summary>
    public void Ring()
    {
        if (Interlocked.Exchange(ref _rings, 1) == 0) _rung.Release();
    }

    /// <summary>Waits until it is rung, or a while has passed.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken stop)
    {
        if (await _rung.WaitAsync(longest, stop).ConfigureAwait(false)) Interlocked.Exchange(ref _rings, 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _rung.Dispose();
}
