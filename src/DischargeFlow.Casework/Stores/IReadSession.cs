using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Casework.Wordings;

namespace DischargeFlow.Casework.Stores;

/// <summary>What can be read at one point in time.</summary>
public interface IReadSession :
    ICaseReader, ILedgerReader, IDirectoryReader, IPersonReader, IAuditReader, IDeliveryReader, IAccountReader, IRulebookReader,
    IDraftReader, IPublicationReader, IWhatIfReader, IMisdirectionReader, IAddressCheckReader, ICalendarReader, IWordingReader, IReplanReader,
    IStayBoard, IDutyList, IOutbox, ISight
{
    /// <summary>How far the writing had come when this session began, for <see cref="IWriteSession.HasMoved"/>.</summary>
    long Stamp { get; }
}

/// <summary>What one unit of work can read and write; it reads what it wrote.</summary>
public interface IWriteSession :
    IReadSession, ICaseWriter, ILedgerWriter, IDirectoryWriter, IPersonWriter, IAuditWriter, IDeliveryWriter, IAccountWriter, IRulebookWriter,
    IDraftWriter, IPublicationWriter, IWhatIfWriter, IMisdirectionWriter, IAddressCheckWriter, ICalendarWriter, IWordingWriter, IReplanWriter,
    IRequestLog
{
    /// <summary>
    /// Whether anything of a case was written since a stamp: its entries, duties, alerts, or what its parties were told. True also when that is not
    /// known.
    /// </summary>
    bool HasMoved(string caseId, long since);
}
