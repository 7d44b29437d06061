using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Storage.Tests.Given;

/// <summary>A database of a test's own that can be closed and opened again as a restarted program does.</summary>
public interface IDatabase : IDisposable
{
    /// <summary>Opens a store on the database; the caller closes it.</summary>
    IStore Open();

    /// <summary>Closes a store that was opened here.</summary>
    void Close(IStore store);
}
