using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Casework.Audit;

/// <summary>Reads the audit.</summary>
public interface IAuditReader
{
    /// <summary>Rows after a sequence, in order, at most <paramref name="limit"/>.</summary>
    ImmutableArray<AuditRow> AuditAfter(long sequence, int limit);

    /// <summary>
    /// Rows before a sequence, the latest first, at most <paramref name="limit"/>; with <paramref name="about"/> only those that name it: as who, as what was
    /// done, as what was concerned, or among the details.
    /// </summary>
    ImmutableArray<AuditRow> AuditBefore(long sequence, int limit, string? about);
}

/// <summary>Appends to the audit.</summary>
public interface IAuditWriter
{
    /// <summary>Appends one row; it is chained to the one before by its hash.</summary>
    void AppendAudit(AuditEvent what);
}

/// <summary>What the audit says: who did what to what.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who, as the audit names them.</param>
/// <param name="What">What was done: <c>case-opened</c>, <c>entries-recorded</c>, <c>case-read</c> ...</param>
/// <param name="Subject">The case number or party concerned.</param>
/// <param name="Details">More, in one line; no patient's name.</param>
public sealed record AuditEvent(Instant At, string Who, string What, string Subject, string Details);

/// <summary>A row of the chain.</summary>
public sealed record AuditRow(long Sequence, AuditEvent Event, string Hash);
