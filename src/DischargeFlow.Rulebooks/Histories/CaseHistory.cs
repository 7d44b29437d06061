using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Histories;

/// <summary>All that was recorded on one case, in the order of sequence. The case's key is what its alerts are known by.</summary>
public sealed class CaseHistory
{
    /// <summary>Makes a history. Entries may be listed in any order; sequences must be distinct.</summary>
    public CaseHistory(string caseKey, IEnumerable<Entry> entries)
    {
        CaseKey = caseKey;
        Entries = entries is ImmutableArray<Entry> given && AreInOrder(given) ? given : [.. entries.OrderBy(e => e.Sequence)];
        for (var i = 1; i < Entries.Length; i++)
        {
            if (Entries[i].Sequence == Entries[i - 1].Sequence)
                throw new ArgumentException($"Two entries carry the sequence {Entries[i].Sequence}; each entry needs its own.", nameof(entries));
        }
    }

    private CaseHistory(string caseKey, ImmutableArray<Entry> ordered) => (CaseKey, Entries) = (caseKey, ordered);

    /// <summary>What the case is known by in keys: its case number.</summary>
    public string CaseKey { get; }

    /// <summary>The entries, in the order of sequence.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>The same case with some of its entries, in the order in which they stand in it.</summary>
    internal CaseHistory With(ImmutableArray<Entry> some) => new(CaseKey, some);

    /// <summary>What was recorded up to and including a moment.</summary>
    public CaseHistory RecordedBy(Instant moment) => new(CaseKey, Entries.Where(e => e.Recorded <= moment));

    private static bool AreInOrder(ImmutableArray<Entry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (entries[i].Sequence < entries[i - 1].Sequence) return false;
        }

        return true;
    }
}
