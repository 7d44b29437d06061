using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string PublicationColumns =
        """
        id, rulebook, draft, version, basis, takes_back, holds_from, holds_by, open_cases, reason, state, proposed, proposed_by, decided, decided_by,
        cases, moved, same, left_alone, failed, after_case
        """;

    private const string PublicationValues =
        """
        @id, @rulebook, @draft, @version, @basis, @back, @from, @by, @open, @reason, @state, @proposed, @proposer, @decided, @decider,
        @cases, @moved, @same, @left, @failed, @after
        """;

    private static readonly string IsOpen =
        $"""
        instr(char(10) || c.rulebooks, char(10) || @rulebook || ' ') > 0 AND (
            c.stage IS NULL OR c.stage NOT IN ({string.Join(", ", CaseEnds.Events.Select(e => $"'{e}'"))})
            OR EXISTS (SELECT 1 FROM duties d WHERE d.case_id = c.id AND d.listed_from IS NOT NULL AND (d.listed_to IS NULL OR d.listed_to > @now))
            OR EXISTS (SELECT 1 FROM alerts a WHERE a.case_id = c.id AND a.pump_at IS NOT NULL))
        """;

    public ImmutableArray<Publication> Publications() =>
        [.. Query($"SELECT {PublicationColumns} FROM publications ORDER BY proposed DESC, id DESC", PublicationOf)];

    public Publication? FindPublication(string id) =>
        First($"SELECT {PublicationColumns} FROM publications WHERE id = @id", PublicationOf, ("@id", id));

    public ImmutableArray<CaseRecord> OpenCases(string rulebook, Instant now, string? after, int atMost) =>
    [
        .. Query(
            $"SELECT {CaseColumns} FROM cases c WHERE c.id > @after AND {IsOpen} ORDER BY c.id LIMIT @most",
            CaseOf, ("@after", after ?? ""), ("@rulebook", rulebook), ("@now", now.Ms()), ("@most", atMost)),
    ];

    public long CountOpenCases(string rulebook, Instant now) => long.Parse(
        First($"SELECT CAST(COUNT(*) AS TEXT) FROM cases c WHERE {IsOpen}", r => r.GetString(0), ("@rulebook", rulebook), ("@now", now.Ms()))!,
        CultureInfo.InvariantCulture);

    public void SavePublication(Publication publication)
    {
        var (terms, progress) = (publication.Terms, publication.Progress);
        Execute(
            $"""
            INSERT INTO publications ({PublicationColumns}) VALUES ({PublicationValues})
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, basis = excluded.basis, state = excluded.state, decided = excluded.decided,
                decided_by = excluded.decided_by, cases = excluded.cases, moved = excluded.moved, same = excluded.same,
                left_alone = excluded.left_alone, failed = excluded.failed, after_case = excluded.after_case
            """,
            ("@id", publication.Id), ("@rulebook", publication.Rulebook), ("@draft", publication.Draft), ("@version", publication.Version),
            ("@basis", publication.Basis), ("@back", publication.TakesBack), ("@from", terms.From.Iso()), ("@by", (int)terms.By),
            ("@open", (int)terms.OpenCases), ("@reason", terms.Reason), ("@state", (int)publication.State), ("@proposed", publication.Proposed.Ms()),
            ("@proposer", publication.ProposedBy), ("@decided", publication.Decided.Ms()), ("@decider", publication.DecidedBy),
            ("@cases", progress.Cases), ("@moved", progress.Moved), ("@same", progress.Same), ("@left", progress.Left), ("@failed", progress.Failed),
            ("@after", progress.After));
    }

    private static Publication PublicationOf(Row r) => new()
    {
        Id = r.GetString(0),
        Rulebook = r.GetString(1),
        Draft = r.TextOrNull(2),
        Version = r.GetInt32(3),
        Basis = r.GetInt32(4),
        TakesBack = r.IsDBNull(5) ? null : r.GetInt32(5),
        Terms = new(Reading.DateOf(r.GetString(6)), (EffectiveBy)r.GetInt32(7), (Casework.Publishing.OpenCases)r.GetInt32(8), r.GetString(9)),
        State = (PublicationState)r.GetInt32(10),
        Proposed = r.Instant(11),
        ProposedBy = r.GetString(12),
        Decided = r.InstantOrNull(13),
        DecidedBy = r.TextOrNull(14),
        Progress = new()
        {
            Cases = r.GetInt64(15),
            Moved = r.GetInt64(16),
            Same = r.GetInt64(17),
            Left = r.GetInt64(18),
            Failed = r.GetInt64(19),
            After = r.TextOrNull(20),
        },
    };
}
