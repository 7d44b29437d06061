using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>The real store, until a test lets its disk be full.</summary>
internal sealed class StandIn(IStore store) : IStore
{
    private static readonly Bilingual Full = new(
        "ディスクに空きがありません。記録していません。", "The disk is full. Nothing was recorded.");

    public bool IsDown { get; set; }

    public Task<T> WriteAsync<T>(Func<IWriteSession, T> work, CancellationToken cancellationToken = default) =>
        IsDown ? throw new StoreUnavailableException(Full, null) : store.WriteAsync(work, cancellationToken);

    public Task<T> WriteInPartsAsync<T>(Func<IPartedSession, T> work, CancellationToken cancellationToken = default) =>
        IsDown ? throw new StoreUnavailableException(Full, null) : store.WriteInPartsAsync(work, cancellationToken);

    public T Read<T>(Func<IReadSession, T> work) => IsDown ? throw new StoreUnavailableException(Full, null) : store.Read(work);
}
