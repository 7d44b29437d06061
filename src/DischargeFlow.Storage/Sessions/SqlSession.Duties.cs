using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string DutyColumns =
        "d.rulebook, d.duty, d.instance, d.owner, d.recipient, d.severity, d.due, d.due_is_day, d.states, d.listed_from, d.listed_to, d.overdue_from, d.doable_from, d.doable_to, d.past_table";

    private const string IsListed = "d.listed_from <= @now AND (d.listed_to IS NULL OR d.listed_to > @now)";

    // DutyUrgency in SQL, and the due moment within it: one number, by which lists are sorted over all their pages.
    private const string Rank =
        """
        CASE WHEN d.doable_from IS NULL OR d.doable_from > @now OR d.doable_to <= @now THEN 5
            WHEN d.overdue_from <= @now THEN CASE d.severity WHEN 0 THEN 0 WHEN 1 THEN 2 ELSE 4 END
            WHEN d.severity < 2 AND d.due - @now < 86400000 THEN 1
            ELSE 3 END * 1000000000000000 + coalesce(d.due, 999999999999999)
        """;

    public ImmutableArray<DutyRow> DutiesOf(CaseRecord @case, string rulebook) => [.. KnownDuties(@case, rulebook).Values];

    public void SaveDuties(CaseRecord @case, string rulebook, ImmutableArray<DutyRow> duties)
    {
        var known = ToWrite(@case.Id);
        var before = KnownDuties(@case, rulebook);
        var after = new Dictionary<DutyKey, DutyRow>(duties.Length);
        foreach (var duty in duties)
        {
            if (!before.Remove(duty.Key, out var old) || old != duty) SaveDuty(@case.Id, rulebook, duty);
            after.Add(duty.Key, duty);
        }

        if (known is not null) known.Duties[rulebook] = after;
        foreach (var gone in before.Keys)
        {
            Execute("DELETE FROM duties WHERE case_id = @case AND rulebook = @rulebook AND duty = @duty AND instance = @instance",
                ("@case", @case.Id), ("@rulebook", rulebook), ("@duty", gone.Duty), ("@instance", gone.Instance));
        }
    }

    private Dictionary<DutyKey, DutyRow> KnownDuties(CaseRecord @case, string rulebook)
    {
        if (_memory is null) return LoadDuties(@case, rulebook);
        var known = _memory.Of(@case.Id);
        if (known.Duties.TryGetValue(rulebook, out var duties)) return duties;
        return known.Duties[rulebook] = known.IsWhole ? [] : LoadDuties(@case, rulebook);
    }

    private Dictionary<DutyKey, DutyRow> LoadDuties(CaseRecord @case, string rulebook) => Query(
        $"SELECT {DutyColumns} FROM duties d WHERE d.case_id = @case AND d.rulebook = @rulebook",
        r => DutyOf(r, 0, @case.Number.Value), ("@case", @case.Id), ("@rulebook", rulebook)).ToDictionary(d => d.Key);

    public Page<DutyLine> Duties(PartyId? owner, Instant now, PageRequest page, PartyId? seenBy = null)
    {
        // Texts of their own: a null must not keep the index from serving the common questions alone.
        var whose = owner is null ? "@owner IS NULL" : "d.owner = @owner";
        var seen = seenBy is null ? "@seenBy IS NULL" : $"EXISTS (SELECT 1 FROM cases c WHERE c.id = d.case_id AND {CaseSeen})";
        var found = Query(
            $"""
            SELECT c.number, {DutyColumns} FROM (
                SELECT d.case_id, d.rulebook, d.duty, d.instance, {Rank} AS urgency FROM duties d
                WHERE {whose} AND d.listed_from IS NOT NULL AND {IsListed} AND {seen}
                ORDER BY urgency, d.case_id, d.rulebook, d.duty, d.instance LIMIT @size OFFSET @skip) AS page
            JOIN duties d ON d.case_id = page.case_id AND d.rulebook = page.rulebook AND d.duty = page.duty AND d.instance = page.instance
            JOIN cases c ON c.id = d.case_id
            ORDER BY page.urgency, d.case_id, d.rulebook, d.duty, d.instance
            """,
            r => LineOf(r, now), ("@owner", owner?.Value), ("@now", now.Ms()), ("@size", page.Size + 1), ("@skip", page.Skip), ("@seenBy", seenBy?.Value));
        return PageOf(found, page);
    }

    private static Page<T> PageOf<T>(List<T> found, PageRequest page) => new([.. found.Take(page.Size)], page.Number, found.Count > page.Size);

    private void SaveDuty(string caseId, string rulebook, DutyRow duty) => Execute(
        """
        INSERT INTO duties (case_id, rulebook, duty, instance, owner, recipient, severity, due, due_is_day, states, listed_from, listed_to, overdue_from, doable_from, doable_to, past_table)
        VALUES (@case, @rulebook, @duty, @instance, @owner, @recipient, @severity, @due, @dueIsDay, @states, @listedFrom, @listedTo, @overdueFrom, @doableFrom, @doableTo, @pastTable)
        ON CONFLICT (case_id, rulebook, duty, instance) DO UPDATE SET owner = excluded.owner, recipient = excluded.recipient,
            severity = excluded.severity, due = excluded.due, due_is_day = excluded.due_is_day, states = excluded.states,
            listed_from = excluded.listed_from, listed_to = excluded.listed_to, overdue_from = excluded.overdue_from,
            doable_from = excluded.doable_from, doable_to = excluded.doable_to, past_table = excluded.past_table
        """,
        ("@case", caseId), ("@rulebook", rulebook), ("@duty", duty.Key.Duty), ("@instance", duty.Key.Instance), ("@owner", duty.Owner?.Value),
        ("@recipient", duty.Recipient?.Value), ("@severity", (int)duty.Severity), ("@due", duty.Due.Ms()), ("@dueIsDay", duty.DueIsDay.Bit()),
        ("@states", duty.States), ("@listedFrom", duty.ListedFrom.Ms()), ("@listedTo", duty.ListedTo.Ms()), ("@overdueFrom", duty.OverdueFrom.Ms()),
        ("@doableFrom", duty.DoableFrom.Ms()), ("@doableTo", duty.DoableTo.Ms()), ("@pastTable", duty.PastTable));

    private static DutyLine LineOf(Row r, Instant now)
    {
        var duty = DutyOf(r, 1, r.GetString(0));
        return new(CaseNumber.Parse(r.GetString(0))!.Value, duty, DutyStates.At(duty.States, now));
    }

    private static DutyRow DutyOf(Row r, int first, string caseKey) => new()
    {
        Key = new(caseKey, r.GetString(first), r.GetString(first + 1), r.GetString(first + 2)),
        Owner = r.PartyOrNull(first + 3),
        Recipient = r.PartyOrNull(first + 4),
        Severity = (Severity)r.GetInt32(first + 5),
        Due = r.InstantOrNull(first + 6),
        DueIsDay = r.Yes(first + 7),
        States = r.GetString(first + 8),
        ListedFrom = r.InstantOrNull(first + 9),
        ListedTo = r.InstantOrNull(first + 10),
        OverdueFrom = r.InstantOrNull(first + 11),
        DoableFrom = r.InstantOrNull(first + 12),
        DoableTo = r.InstantOrNull(first + 13),
        PastTable = r.TextOrNull(first + 14),
    };
}
