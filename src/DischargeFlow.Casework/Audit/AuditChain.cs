using System.Text;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Documents;

namespace DischargeFlow.Casework.Audit;

/// <summary>Each row's hash covers the row and the hash before it: a row changed, removed or put in between is found.</summary>
public static class AuditChain
{
    private const int Page = 1000;

    /// <summary>What the first row is chained to.</summary>
    public const string Root = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash of a row.</summary>
    public static string HashOf(string previous, long sequence, AuditEvent what)
    {
        var text = new StringBuilder(previous).Append('\n').Append(sequence).Append('\n').Append(what.At.ToUnixTimeMilliseconds());
        foreach (var part in (string[])[what.Who, what.What, what.Subject, what.Details])
            text.Append('\n').Append(part.Length).Append(' ').Append(part);
        return TextHash.Of(text.ToString());
    }

    /// <summary>Checks the whole chain: the sequence of the first row that does not fit, or null when all do.</summary>
    public static long? FirstBroken(IStore store) => Prove(store).Broken;

    /// <summary>Checks the whole chain. That rows are missing at its end only a note of how far it had come can show.</summary>
    public static AuditProof Prove(IStore store)
    {
        var (sequence, hash) = (0L, Root);
        while (true)
        {
            var rows = store.Read(s => s.AuditAfter(sequence, Page));
            foreach (var row in rows)
            {
                if (row.Sequence != sequence + 1 || row.Hash != HashOf(hash, row.Sequence, row.Event)) return new(sequence, hash, row.Sequence);
                (sequence, hash) = (row.Sequence, row.Hash);
            }

            if (rows.Length < Page) return new(sequence, hash, null);
        }
    }
}

/// <summary>What checking the chain found.</summary>
/// <param name="Count">How many rows fit, from the first.</param>
/// <param name="Hash">The hash of the last of them.</param>
/// <param name="Broken">The sequence of the first row that does not fit; null when all do.</param>
public sealed record AuditProof(long Count, string Hash, long? Broken);
