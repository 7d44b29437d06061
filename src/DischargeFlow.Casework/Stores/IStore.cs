using System.Collections.Immutable;

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
    /// Runs pieces of work in their order and in one durable commit where the database can; each that throws is undone alone and leaves its
    /// fault. Throws <see cref="StoreUnavailableException"/> when the database took nothing.
    /// </summary>
    async Task<ImmutableArray<Attempt<T>>> WriteEachAsync<T>(IReadOnlyList<Func<IWriteSession, T>> works, CancellationToken cancellationToken = default)
    {
        var attempts = ImmutableArray.CreateBuilder<Attempt<T>>(works.Count);
        foreach (var work in works)
        {
            try
            {
                attempts.Add(new(await WriteAsync(work, cancellationToken).ConfigureAwait(false), null));
            }
            catch (Exception fault) when (fault is not StoreUnavailableException and not OperationCanceledException)
            {
                attempts.Add(new(default, fault));
            }
        }

        return attempts.MoveToImmutable();
    }

    /// <summary>Runs a read on a snapshot. Throws <see cref="StoreUnavailableException"/> when the database cannot be read.</summary>
    T Read<T>(Func<IReadSession, T> work);
}

/// <summary>What came of a piece of work: its value, or the fault for which it was undone.</summary>
public readonly record struct Attempt<T>(T? Value, Exception? Fault);
