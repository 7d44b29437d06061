using System.Collections.Immutable;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>What may differ between two states of a ledger's rows, none of which ever goes.</summary>
public static class LedgerChanges
{
    /// <summary>The rows that are new or another object than before, in the order of their keys; old is null for a new one.</summary>
    public static IEnumerable<(string Key, T? Old, T New)> Between<T>(ImmutableSortedDictionary<string, T> before, ImmutableSortedDictionary<string, T> after)
        where T : class
    {
        if (ReferenceEquals(before, after)) yield break;
        using var olds = before.GetEnumerator();
        var hasOld = olds.MoveNext();
        foreach (var (key, row) in after)
        {
            while (hasOld && string.CompareOrdinal(olds.Current.Key, key) < 0) hasOld = olds.MoveNext();
            var old = hasOld && olds.Current.Key == key ? olds.Current.Value : null;
            if (!ReferenceEquals(old, row)) yield return (key, old, row);
        }
    }
}
