using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string MisdirectionColumns = "id, party, address, case_number, at, told, told_by, ended, ended_by";

    public ImmutableArray<Misdirection> Misdirections =>
    [
        .. Query(
            $"SELECT {MisdirectionColumns} FROM misdirections WHERE ended IS NULL OR (case_number IS NOT NULL AND told IS NULL) ORDER BY at DESC, id DESC", MisdirectionOf),
    ];

    public Misdirection? FindMisdirection(string id) => First($"SELECT {MisdirectionColumns} FROM misdirections WHERE id = @id", MisdirectionOf, ("@id", id));

    public bool IsStopped(string address) => First(
        "SELECT 1 FROM misdirections WHERE ended IS NULL AND address_key = @key LIMIT 1", _ => "stopped", ("@key", Misdirection.KeyOf(address))) is not null;

    public ImmutableArray<string> CasesToldAt(string address, PartyId party) =>
    [
        .. Query(
            """
            SELECT DISTINCT a.case_id FROM deliveries v CROSS JOIN delivery_alerts x CROSS JOIN alerts a
            WHERE v.channel = @mail AND lower(v.address) = @key AND v.recipient = @party AND v.state IN (@sent, @ready, @unknown)
                AND x.delivery = v.id AND a.case_id = x.case_id AND a.rulebook = x.rulebook AND a.key = x.key AND a.delivery = v.id
                AND a.state IN (@told, @claimed)
            ORDER BY a.case_id
            """,
            r => r.GetString(0),
            ("@mail", (int)Channel.Mail), ("@key", Misdirection.KeyOf(address)), ("@party", party.Value), ("@sent", (int)DeliveryState.Sent),
            ("@ready", (int)DeliveryState.Ready), ("@unknown", (int)DeliveryState.FateUnknown), ("@told", (int)AlertState.Sent), ("@claimed", (int)AlertState.Claimed)),
    ];

    public void SaveMisdirection(Misdirection misdirection)
    {
        var key = Misdirection.KeyOf(misdirection.Address);
        Execute(
            """
            INSERT INTO misdirections (id, address_key, address, party, case_number, at, told, told_by, ended, ended_by)
            VALUES (@id, @key, @address, @party, @case, @at, @told, @toldBy, @ended, @endedBy)
            ON CONFLICT (id) DO UPDATE SET told = excluded.told, told_by = excluded.told_by, ended = excluded.ended, ended_by = excluded.ended_by
            """,
            ("@id", misdirection.Id), ("@key", key), ("@address", misdirection.Address), ("@party", misdirection.Party.Value), ("@case", misdirection.Case?.Value),
            ("@at", misdirection.At.Ms()), ("@told", misdirection.Told.Ms()), ("@toldBy", misdirection.ToldBy), ("@ended", misdirection.Ended.Ms()),
            ("@endedBy", misdirection.EndedBy));
        Execute("UPDATE deliveries SET next_attempt = @at WHERE next_attempt > @at AND channel = @mail AND lower(address) = @key",
            ("@at", misdirection.At.Ms()), ("@mail", (int)Channel.Mail), ("@key", key));
        Execute("UPDATE directory_version SET version = version + 1 WHERE only = 1");
        _ownDirectory = null;
    }

    private static Misdirection MisdirectionOf(Row r) => new()
    {
        Id = r.GetString(0),
        Party = new(r.GetString(1)),
        Address = r.GetString(2),
        Case = r.IsDBNull(3) ? null : CaseNumber.Parse(r.GetString(3)),
        At = r.Instant(4),
        Told = r.InstantOrNull(5),
        ToldBy = r.GetString(6),
        Ended = r.InstantOrNull(7),
        EndedBy = r.GetString(8),
    };
}
