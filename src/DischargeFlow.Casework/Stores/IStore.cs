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

    /// <summary>
    /// Runs one unit of work that is made of parts, in one durable commit. What it writes, it writes in <see cref="IPartedSession.Try"/>: a part that
    /// throws is undone alone and leaves its fault, and the unit goes on. A fault outside of the parts ends them all.
    /// </summary>
    /// <param name="work">Reads through the session, writes in parts; must not wait, and must not keep the session.</param>
    /// <param name="cancellationToken">Stops waiting before the unit has begun; what was committed stays.</param>
    Task<T> WriteInPartsAsync<T>(Func<IPartedSession, T> work, CancellationToken cancellationToken = default);

    /// <summary>Runs a read on a snapshot. Throws <see cref="StoreUnavailableException"/> when the database cannot be read.</summary>
    T Read<T>(Func<IReadSession, T> work);
}

/// <summary>What a unit of work that is made of parts can read and write.</summary>
public interface IPartedSession : IWriteSession
{
    /// <summary>
    /// Runs a part, never one inside another. When it throws, what it wrote is undone alone. Throws <see cref="StoreUnavailableException"/> when the
    /// fault is one of the database: that ends the whole unit.
    /// </summary>
    Attempt<T> Try<T>(Func<T> part);
}

/// <summary>What came of a part: its value, or the fault for which it was undone.</summary>
public readonly record struct Attempt<T>(T? Value, Exception? Fault);
