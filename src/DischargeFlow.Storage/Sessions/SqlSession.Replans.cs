using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string ReplanColumns = "id, why, begun, who, position, looked, changed, done";

    public ImmutableArray<Replan> Replans(int atMost) => [.. Query($"SELECT {ReplanColumns} FROM replans ORDER BY begun DESC, id DESC LIMIT @most", ReplanOf, ("@most", atMost))];

    public ImmutableArray<Replan> OpenReplans() => [.. Query($"SELECT {ReplanColumns} FROM replans WHERE done IS NULL ORDER BY begun, id", ReplanOf)];

    public ImmutableDictionary<string, string> PlannedBy() =>
        Query("SELECT name, hash FROM planned_by", r => (Name: r.GetString(0), Hash: r.GetString(1))).ToImmutableDictionary(h => h.Name, h => h.Hash);

    public ImmutableArray<CaseRecord> OpenCasesAfter(string? id, Instant now, int atMost) =>
    [
        .. Query(
            $"""
            SELECT {CaseColumns} FROM cases c
            WHERE c.id > @id AND (EXISTS (SELECT 1 FROM duties d WHERE d.case_id = c.id AND d.listed_from IS NOT NULL AND (d.listed_to IS NULL OR d.listed_to > @now))
                OR EXISTS (SELECT 1 FROM alerts a WHERE a.case_id = c.id AND a.state = @planned))
            ORDER BY c.id LIMIT @most
            """,
            CaseOf, ("@id", id ?? ""), ("@now", now.Ms()), ("@planned", (int)AlertState.Planned), ("@most", atMost)),
    ];

    public ImmutableArray<CaseReplan> ReplansOf(CaseRecord @case) =>
    [
        .. Query(
            "SELECT r.why, r.who, c.at FROM replanned_cases c JOIN replans r ON r.id = c.replan WHERE c.case_id = @case ORDER BY c.at DESC, r.id DESC",
            r => new CaseReplan(r.GetString(0), r.GetString(1), r.Instant(2)), ("@case", @case.Id)),
    ];

    public void SaveReplan(Replan replan) => Execute(
        """
        INSERT INTO replans (id, why, begun, who, position, looked, changed, done) VALUES (@id, @why, @begun, @who, @position, @looked, @changed, @done)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, looked = excluded.looked, changed = excluded.changed, done = excluded.done
        """,
        ("@id", replan.Id), ("@why", replan.Why), ("@begun", replan.Begun.Ms()), ("@who", replan.Who), ("@position", replan.Cursor),
        ("@looked", replan.Looked), ("@changed", replan.Changed), ("@done", replan.Done.Ms()));

    public void NoteReplan(Replan replan, CaseRecord @case, Instant at) => Execute(
        "INSERT INTO replanned_cases (case_id, replan, at) VALUES (@case, @replan, @at)", ("@case", @case.Id), ("@replan", replan.Id), ("@at", at.Ms()));

    public void SavePlannedBy(IReadOnlyDictionary<string, string> hashes)
    {
        Execute("DELETE FROM planned_by");
        foreach (var (name, hash) in hashes) Execute("INSERT INTO planned_by (name, hash) VALUES (@name, @hash)", ("@name", name), ("@hash", hash));
    }

    private static Replan ReplanOf(Row r) => new()
    {
        Id = r.GetString(0),
        Why = r.GetString(1),
        Begun = r.Instant(2),
        Who = r.GetString(3),
        Cursor = r.TextOrNull(4),
        Looked = r.GetInt32(5),
        Changed = r.GetInt32(6),
        Done = r.InstantOrNull(7),
    };
}
