namespace DischargeFlow.Casework.Stores;

/// <summary>
/// Where everything is kept. One writer runs all units of work; many units share one durable commit. Reads see a consistent snapshot and never
/// wait for the writer.
/// </summary>
public interface IStore
{
    /// <summary>
    /// Runs one unit of work. The task completes only after what it wrote is durable. A unit that throws is undone alone, and its exception
    /// comes out of the task. Throws <see cref="StoreUnavailableException"/> when the disk is full or the database is locked: nothing of the
    /// unit is there then.
    /// </summary>
    /// <param name="work">Reads and writes through the session; must not wait, and must not keep the session.</param>
    /// <param name="cancellationToken">Stops waiting before the unit has begun; what was committed stays.</param>
    Task<T> WriteAsync<T>(Func<IWriteSession, T> work, CancellationToken cancellationToken = default);

    /// <summary>Runs a read on a snapshot. Throws <see cref="StoreUnavailableException"/> when the database cannot be read.</summary>
    T Read<T>(Func<IReadSession, T> work);
}
