using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.ReadModels;

namespace DischargeFlow.Casework.Stores;

/// <summary>What can be read at one point in time.</summary>
public interface IReadSession :
    ICaseReader, ILedgerReader, IDirectoryReader, IPersonReader, IAuditReader, IDeliveryReader,
    IStayBoard, IDutyList, IOutbox;

/// <summary>What one unit of work can read and write; it reads what it wrote.</summary>
public interface IWriteSession :
    IReadSession, ICaseWriter, ILedgerWriter, IDirectoryWriter, IPersonWriter, IAuditWriter, IDeliveryWriter, IRequestLog
{
    /// <summary>
    /// Runs a part of the unit of work. When it throws, what the part wrote is undone, the rest of the unit stays, and the exception comes out.
    /// Parts are not nested. Throws <see cref="StoreUnavailableException"/> when the database takes nothing: then the whole unit is lost.
    /// </summary>
    T Part<T>(Func<T> work);
}
