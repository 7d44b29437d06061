using System.Collections.Immutable;
using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Recording;

/// <summary>
/// A case as it was read with what is to be recorded on it and what follows from that. It is continued without the database and written in one
/// go; whoever is refused goes on with the draft before.
/// </summary>
internal sealed record CaseDraft
{
    /// <summary>The case as it will be.</summary>
    public required CaseRecord Case { get; init; }

    /// <summary>The case as its row is; null while it has none.</summary>
    public required CaseRecord? Saved { get; init; }

    /// <summary>All entries, those that are still to be written among them.</summary>
    public required ImmutableArray<Entry> Entries { get; init; }

    /// <summary>What the entries say once corrections and retractions are worked in.</summary>
    public required EffectiveHistory Standing { get; init; }

    /// <summary>The ledgers under the rulebooks that bind the case.</summary>
    public required ImmutableArray<LedgerDraft> Ledgers { get; init; }

    /// <summary>What the ledgers are still to be brought to, in this order: by <see cref="CaseDrafting.Followed"/>, before anything is written.</summary>
    public ImmutableArray<LedgerStep> Ahead { get; init; } = [];

    /// <summary>What the audit will say.</summary>
    public ImmutableArray<AuditEvent> Audit { get; init; } = [];

    /// <summary>A case that has no row yet.</summary>
    public static CaseDraft New(CaseRecord opened) =>
        new() { Case = opened, Saved = null, Entries = [], Standing = EffectiveHistory.Empty, Ledgers = [.. opened.Rulebooks.Select(r => LedgerDraft.New(r.Name))] };

    /// <summary>A case as it is.</summary>
    public static CaseDraft Of(IReadSession session, CaseRecord @case)
    {
        var entries = session.EntriesOf(@case);
        return new() { Case = @case, Saved = @case, Entries = entries, Standing = new(entries), Ledgers = LedgerBook.Of(session, @case) };
    }

    /// <summary>Makes the rows that <see cref="Save"/> writes, ahead and without the database.</summary>
    public void Settle()
    {
        foreach (var ledger in Ledgers) ledger.Settle();
    }

    /// <summary>Writes what is new. Throws <see cref="VersionMovedException"/> when somebody else recorded something since it was read.</summary>
    public void Save(IWriteSession session)
    {
        if (!Ahead.IsEmpty) throw new InvalidOperationException("The ledgers of the case have not followed what is recorded on it.");
        var version = Saved?.Version ?? 0;
        if (Saved is null) session.AddCase(Case with { Version = 0, Stage = null });
        else if (!Case.Rulebooks.SequenceEqual(Saved.Rulebooks)) session.SetRulebooks(Case, Case.Rulebooks);
        if (Saved is null || !Case.Rulebooks.SequenceEqual(Saved.Rulebooks))
        {
            foreach (var bound in Case.Rulebooks) session.MarkUsed(bound.Name, bound.Version);
        }

        var added = Entries[version..];
        if (!added.IsEmpty) session.AppendEntries(Case, added, version, Case.Stage, Case.Changed);
        foreach (var said in Audit) session.AppendAudit(said);
        foreach (var ledger in Ledgers) ledger.Save(session, Case);
        SeenAlerts.Follow(session, Case, Entries, added);
    }
}
