using System.Data.Common;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Storage.Sessions;

/// <summary>What a database does in its own way, where SQL does not say it.</summary>
internal interface IDialect
{
    /// <summary>Runs SQL on the connection.</summary>
    IStatements StatementsOn(DbConnection connection);

    /// <summary>Whether the transaction is still open. A full disk may have undone it by itself.</summary>
    bool IsInTransaction { get; }

    /// <summary>A number that changes when another connection has committed something.</summary>
    long ForeignCommits();

    /// <summary>What a fault of the database's surroundings means for the caller; null when the fault is a defect of ours.</summary>
    StoreUnavailableException? Unavailable(DbException fault);
}
