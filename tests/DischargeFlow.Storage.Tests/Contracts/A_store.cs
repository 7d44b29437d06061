using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Tests.Given;

namespace DischargeFlow.Storage.Tests.Contracts;

/// <summary>What every database must do, whichever it is: each dialect derives from the contracts and passes them all.</summary>
public abstract class A_store : IDisposable
{
    private readonly IDatabase _database;

    protected A_store(IDatabase database)
    {
        _database = database;
        Store = database.Open();
    }

    protected IStore Store { get; private set; }

    /// <summary>The program ends and starts again.</summary>
    protected void Reopen()
    {
        _database.Close(Store);
        Store = _database.Open();
    }

    protected Task WriteAsync(Action<IWriteSession> work) => Store.WriteAsync(session =>
    {
        work(session);
        return true;
    });

    public void Dispose()
    {
        _database.Close(Store);
        _database.Dispose();
        GC.SuppressFinalize(this);
    }
}
