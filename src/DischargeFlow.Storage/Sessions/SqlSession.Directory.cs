using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private DirectorySnapshot? _ownDirectory;

    // The writer sees what is not committed yet and keeps it to itself; readers share what is.
    public DirectorySnapshot Directory => _directory is null ? _ownDirectory ??= LoadDirectory() : _directory.Of(DirectoryVersion, LoadDirectory);

    public long DirectoryVersion => Query("SELECT version FROM directory_version WHERE only = 1", r => r.GetInt64(0))[0];

    public PastDirectory DirectoryAt(Instant at)
    {
        var then = Query(
            """
            SELECT v.party, v.text FROM party_versions v JOIN parties p ON p.id = v.party
            WHERE v.text <> p.times AND v.version = coalesce(
                (SELECT max(version) FROM party_versions WHERE party = v.party AND recorded <= @at), (SELECT min(version) FROM party_versions WHERE party = v.party))
            """,
            r => (Party: new PartyId(r.GetString(0)), Times: r.GetString(1)), ("@at", at.Ms())).ToDictionary(t => t.Party, t => t.Times);
        var parties = Directory.Parties.Select(p => then.TryGetValue(p.Id, out var times) ? PartyTimes.Into(p, times) : p);
        return then.Count == 0 ? new(Directory, []) : new(new(parties), [.. then.Keys]);
    }

    public void SaveParty(DirectoryParty party, Instant recorded)
    {
        foreach (var code in party.Codes) RefuseForeignCode(code, party);
        var times = PartyTimes.TextOf(party);
        Execute(
            """
            INSERT INTO parties (id, organization, kind, name, language, region, times, recorded)
            VALUES (@id, @organization, @kind, @name, @language, @region, @times, @recorded)
            ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, kind = excluded.kind, name = excluded.name,
                language = excluded.language, region = excluded.region, times = excluded.times, recorded = excluded.recorded
            """,
            ("@id", party.Id.Value), ("@organization", party.Organization.Value), ("@kind", party.Kind), ("@name", party.Name),
            ("@language", party.Language.ToString()), ("@region", party.Region), ("@times", times), ("@recorded", recorded.Ms()));
        Execute("DELETE FROM party_codes WHERE party = @party", ("@party", party.Id.Value));
        foreach (var code in party.Codes) Execute("INSERT INTO party_codes (code, party) VALUES (@code, @party)", ("@code", code), ("@party", party.Id.Value));
        Execute("DELETE FROM contact_points WHERE party = @party", ("@party", party.Id.Value));
        for (var place = 0; place < party.ContactPoints.Length; place++)
        {
            var point = party.ContactPoints[place];
            Execute(
                """
                INSERT INTO contact_points (party, place, kind, address, verified, confirmed, purposes, hours)
                VALUES (@party, @place, @kind, @address, @verified, @confirmed, @purposes, @hours)
                """,
                ("@party", party.Id.Value), ("@place", place), ("@kind", (int)point.Kind), ("@address", point.Address), ("@verified", point.Verified.Bit()),
                ("@confirmed", ConfirmedOf(point, recorded).Ms()), ("@purposes", (int)point.Purposes),
                ("@hours", SaidPointHours.Write(point.Hours, Language.En)));
        }

        Execute("UPDATE directory_version SET version = version + 1 WHERE only = 1");
        Execute(
            "INSERT INTO party_versions (party, recorded, version, text) SELECT @party, @recorded, version, @text FROM directory_version",
            ("@party", party.Id.Value), ("@recorded", recorded.Ms()), ("@text", times));
        _ownDirectory = null;
        LookAgainAtDeferred(party);
    }

    // The year of a mail address that came here as verified begins now.
    private static Instant? ConfirmedOf(ContactPoint point, Instant recorded) =>
        point.Kind == ContactKind.Mail && point.Verified ? point.Confirmed ?? recorded : point.Confirmed;

    // What waits for the old hours may go out earlier, or by an address that is new.
    private void LookAgainAtDeferred(DirectoryParty party)
    {
        foreach (var column in (string[])["party", "waits_for"])
        {
            Execute(
                $"UPDATE alerts SET pump_at = at WHERE {column} = @party AND pump_at IS NOT NULL AND state = @planned AND pump_at > at",
                ("@party", party.Id.Value), ("@planned", (int)AlertState.Planned));
        }
    }

    private void RefuseForeignCode(string code, DirectoryParty party)
    {
        var other = First("SELECT party FROM party_codes WHERE code = @code", r => r.GetString(0), ("@code", code));
        if (other is null || other == party.Id.Value) return;
        throw new RefusedException(new("DR0201", RefusalKind.Conflict, new(
            $"コード「{code}」はすでに別の機関({other})のものです。登録していません。どちらのコードが正しいか確かめてください。",
            $"The code '{code}' already names another party ({other}). Nothing was saved. Find out which of the two it belongs to.")));
    }

    private DirectorySnapshot LoadDirectory()
    {
        var codes = Query("SELECT party, code FROM party_codes ORDER BY code", r => (Party: r.GetString(0), Code: r.GetString(1))).ToLookup(c => c.Party, c => c.Code);
        var points = Query(
            """
            SELECT p.party, p.kind, p.address, p.verified, p.confirmed, p.purposes, p.hours,
                (SELECT min(m.at) FROM misdirections m WHERE m.ended IS NULL AND p.kind = 0 AND m.address_key = lower(p.address))
            FROM contact_points p ORDER BY p.party, p.place
            """,
            r => (Party: r.GetString(0), Point: PointOf(r))).ToLookup(c => c.Party, c => c.Point);
        return new(Query("SELECT id, organization, kind, name, language, region, times FROM parties", r => PartyTimes.Into(
            new DirectoryParty
            {
                Id = new(r.GetString(0)),
                Organization = new(r.GetString(1)),
                Kind = r.GetString(2),
                Name = r.GetString(3),
                Language = Enum.Parse<Language>(r.GetString(4)),
                Region = r.GetString(5),
                Codes = [.. codes[r.GetString(0)]],
                ContactPoints = [.. points[r.GetString(0)]],
            },
            r.GetString(6))));
    }

    private static ContactPoint PointOf(Row r) => new((ContactKind)r.GetInt32(1), r.GetString(2), r.Yes(3))
    {
        Confirmed = r.InstantOrNull(4),
        Purposes = (ContactPurposes)r.GetInt32(5),
        Hours = SaidPointHours.Read(r.TextOrNull(6)),
        Stopped = r.InstantOrNull(7),
    };
}
