using System.Collections.Immutable;
using DischargeFlow.Casework.Audit;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private AuditRow? _lastAudit;

    public ImmutableArray<AuditRow> AuditAfter(long sequence, int limit) =>
    [
        .. Query(
            "SELECT sequence, at, who, what, subject, details, hash FROM audit WHERE sequence > @after ORDER BY sequence LIMIT @limit",
            AuditOf, ("@after", sequence), ("@limit", limit)),
    ];

    public ImmutableArray<AuditRow> AuditBefore(long sequence, int limit, string? about) =>
    [
        .. Query(
            """
            SELECT sequence, at, who, what, subject, details, hash FROM audit
            WHERE sequence < @before AND (@about IS NULL OR who = @about OR what = @about OR subject = @about OR instr(details, @about) > 0)
            ORDER BY sequence DESC LIMIT @limit
            """,
            AuditOf, ("@before", sequence), ("@about", about), ("@limit", limit)),
    ];

    public void AppendAudit(AuditEvent what)
    {
        _lastAudit ??= First("SELECT sequence, at, who, what, subject, details, hash FROM audit ORDER BY sequence DESC LIMIT 1", AuditOf);
        var sequence = (_lastAudit?.Sequence ?? 0) + 1;
        var row = new AuditRow(sequence, what, AuditChain.HashOf(_lastAudit?.Hash ?? AuditChain.Root, sequence, what));
        Execute(
            "INSERT INTO audit (sequence, at, who, what, subject, details, hash) VALUES (@sequence, @at, @who, @what, @subject, @details, @hash)",
            ("@sequence", sequence), ("@at", what.At.Ms()), ("@who", what.Who), ("@what", what.What), ("@subject", what.Subject),
            ("@details", what.Details), ("@hash", row.Hash));
        _lastAudit = row;
    }

    private static AuditRow AuditOf(Row r) => new(
        r.GetInt64(0), new(r.Instant(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5)), r.GetString(6));
}
