using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string CaseColumns = "c.id, c.number, c.kind, c.region, c.hospital, c.person, c.rulebooks, c.opened, c.changed, c.version, c.stage";

    public CaseRecord? FindCase(CaseNumber number) =>
        First($"SELECT {CaseColumns} FROM cases c WHERE c.number = @number", CaseOf, ("@number", number.Value));

    public CaseRecord? FindCaseById(string id) => First($"SELECT {CaseColumns} FROM cases c WHERE c.id = @id", CaseOf, ("@id", id));

    public long CountCases() => long.Parse(First("SELECT CAST(COUNT(*) AS TEXT) FROM cases", r => r.GetString(0))!, CultureInfo.InvariantCulture);

    public ImmutableArray<CaseRecord> CasesAfter(string? id, int atMost) =>
        [.. Query($"SELECT {CaseColumns} FROM cases c WHERE c.id > @id ORDER BY c.id LIMIT @most", CaseOf, ("@id", id ?? ""), ("@most", atMost))];

    public ImmutableArray<CaseRecord> FindCasesByStayKey(string keyedHash) =>
    [
        .. Query($"SELECT {CaseColumns} FROM stay_keys k JOIN cases c ON c.id = k.case_id WHERE k.keyed_hash = @hash ORDER BY c.opened DESC, c.id DESC",
            CaseOf, ("@hash", keyedHash)),
    ];

    public bool HasStayKey(CaseRecord @case) => First("SELECT 1 FROM stay_keys WHERE case_id = @case LIMIT 1", _ => "yes", ("@case", @case.Id)) is not null;

    public ImmutableArray<CaseRecord> FindCasesOfPerson(string person) =>
        [.. Query($"SELECT {CaseColumns} FROM cases c WHERE c.person = @person ORDER BY c.opened DESC, c.id DESC", CaseOf, ("@person", person))];

    public ImmutableArray<CaseNumber> FindCasesWithParty(PartyId party) =>
    [
        .. Query("SELECT c.number FROM case_parties p JOIN cases c ON c.id = p.case_id WHERE p.party = @party ORDER BY c.id",
            r => CaseNumber.Parse(r.GetString(0))!.Value, ("@party", party.Value)),
    ];

    public ImmutableArray<Entry> EntriesOf(CaseRecord @case)
    {
        if (_memory is null) return LoadEntries(@case.Id);
        var known = _memory.Of(@case.Id);
        return known.Entries ??= LoadEntries(@case.Id);
    }

    private ImmutableArray<Entry> LoadEntries(string caseId) =>
    [
        .. Query(
            "SELECT sequence, happened_at, happened_on, recorded, who, type, schema, content FROM entries WHERE case_id = @case ORDER BY sequence",
            EntryOf, ("@case", caseId)),
    ];

    public void AddCase(CaseRecord @case)
    {
        Execute(
            """
            INSERT INTO cases (id, number, kind, region, hospital, person, rulebooks, opened, changed, version, stage)
            VALUES (@id, @number, @kind, @region, @hospital, @person, @rulebooks, @opened, @changed, @version, @stage)
            """,
            ("@id", @case.Id), ("@number", @case.Number.Value), ("@kind", @case.Kind), ("@region", @case.Region), ("@hospital", @case.Hospital.Value),
            ("@person", @case.Person), ("@rulebooks", RulebooksText(@case.Rulebooks)), ("@opened", @case.Opened.Ms()), ("@changed", @case.Changed.Ms()),
            ("@version", @case.Version), ("@stage", @case.Stage));
        LinkParty(@case.Id, @case.Hospital);
        if (ToWrite(@case.Id) is { } known) (known.IsWhole, known.Entries) = (true, []);
    }

    public void AppendEntries(CaseRecord @case, ImmutableArray<Entry> entries, int expectedVersion, string? stage, Instant recorded)
    {
        var moved = Execute(
            "UPDATE cases SET version = @version, changed = @changed, stage = @stage WHERE id = @id AND version = @expected",
            ("@version", entries[^1].Sequence), ("@changed", recorded.Ms()), ("@stage", stage), ("@id", @case.Id), ("@expected", expectedVersion));
        if (moved != 1) throw new VersionMovedException(expectedVersion, FindCaseById(@case.Id)?.Version ?? 0);
        foreach (var entry in entries) Append(@case.Id, entry);
        if (ToWrite(@case.Id) is not { } known) return;
        if (known.Entries is { } before) known.Entries = before.AddRange(entries);
    }

    public void SetRulebooks(CaseRecord @case, ImmutableArray<BoundRulebook> rulebooks)
    {
        _ = ToWrite(@case.Id);
        Execute("UPDATE cases SET rulebooks = @rulebooks WHERE id = @id", ("@rulebooks", RulebooksText(rulebooks)), ("@id", @case.Id));
    }

    public void AddStayKey(string keyedHash, CaseRecord @case) => Execute(
        "INSERT INTO stay_keys (keyed_hash, case_id) VALUES (@hash, @case) ON CONFLICT DO NOTHING", ("@hash", keyedHash), ("@case", @case.Id));

    public AnsweredRequest? FindAnswer(string key) => First(
        "SELECT content_hash, answer FROM requests WHERE key = @key", r => new AnsweredRequest(r.GetString(0), r.GetString(1)), ("@key", key));

    public void KeepAnswer(string key, AnsweredRequest answer, Instant at) => Execute(
        "INSERT INTO requests (key, content_hash, answer, at) VALUES (@key, @hash, @answer, @at)",
        ("@key", key), ("@hash", answer.Mark), ("@answer", answer.Answer), ("@at", at.Ms()));

    public string MarkOf(string content) => _names is null ? TextHash.Of(content) : _names.MarkOf(_names.Current, content);

    public bool Asked(AnsweredRequest answered, string content) => answered.Mark.Split('.') switch
    {
        [""] => true,
        [var key, _] => _names?.Has(key) != true || _names.MarkOf(key, content) == answered.Mark,
        _ => answered.Mark == TextHash.Of(content),
    };

    private void Append(string caseId, Entry entry)
    {
        var (type, json) = EntryText.Write(entry.Content);
        Execute(
            """
            INSERT INTO entries (case_id, sequence, happened_at, happened_on, recorded, who, type, schema, content)
            VALUES (@case, @sequence, @at, @on, @recorded, @who, @type, @schema, @content)
            """,
            ("@case", caseId), ("@sequence", entry.Sequence), ("@at", entry.Happened.IsDay ? null : entry.Happened.Instant.Ms()),
            ("@on", entry.Happened.IsDay ? entry.Happened.Day.Iso() : null), ("@recorded", entry.Recorded.Ms()), ("@who", entry.Who), ("@type", type),
            ("@schema", EntryText.Schema), ("@content", json));
        if (PartyIn(entry.Content) is { } party) LinkParty(caseId, party);
    }

    private void LinkParty(string caseId, PartyId party) => Execute(
        "INSERT INTO case_parties (party, case_id) VALUES (@party, @case) ON CONFLICT DO NOTHING", ("@party", party.Value), ("@case", caseId));

    private static PartyId? PartyIn(EntryContent content) => content switch
    {
        EntryContent.Holds holds => holds.Party,
        EntryContent.Corrects { NewContent: { } corrected } => PartyIn(corrected),
        _ => null,
    };

    private static CaseRecord CaseOf(Row r) => new()
    {
        Id = r.GetString(0),
        Number = CaseNumber.Parse(r.GetString(1))!.Value,
        Kind = r.GetString(2),
        Region = r.GetString(3),
        Hospital = new(r.GetString(4)),
        Person = r.TextOrNull(5),
        Rulebooks = RulebooksOf(r.GetString(6)),
        Opened = r.Instant(7),
        Changed = r.Instant(8),
        Version = r.GetInt32(9),
        Stage = r.TextOrNull(10),
    };

    private static Entry EntryOf(Row r) => new(
        r.GetInt32(0),
        r.IsDBNull(1) ? Moment.On(Reading.DateOf(r.GetString(2))) : Moment.At(r.Instant(1)),
        r.Instant(3),
        r.GetString(4),
        EntryText.Read(r.GetString(5), r.GetInt32(6), r.GetString(7)));

    // A line for each: name, version, highest version when it was bound. Names of rulebooks hold no white space.
    private static string RulebooksText(ImmutableArray<BoundRulebook> rulebooks) => string.Join('\n', rulebooks.Select(r => $"{r.Name} {r.Version} {r.UpTo}"));

    private static ImmutableArray<BoundRulebook> RulebooksOf(string text)
    {
        if (text.Length == 0) return [];
        return [.. text.Split('\n').Select(l => l.Split(' ')).Select(p => new BoundRulebook(p[0], Number(p[1]), Number(p[2])))];
    }

    /// <summary>The version of one rulebook in such a text, read without the others; null when it is not in it.</summary>
    private static int? VersionIn(ReadOnlySpan<char> text, string rulebook)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length <= rulebook.Length || line[rulebook.Length] != ' ' || !line.StartsWith(rulebook, StringComparison.Ordinal)) continue;
            var numbers = line[(rulebook.Length + 1)..];
            return int.Parse(numbers[..numbers.IndexOf(' ')], NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
