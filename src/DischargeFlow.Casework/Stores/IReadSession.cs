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
    IReadSession, ICaseWriter, ILedgerWriter, IDirectoryWriter, IPersonWriter, IAuditWriter, IDeliveryWriter, IRequestLog;
