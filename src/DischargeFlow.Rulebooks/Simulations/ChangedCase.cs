using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>A case that the draft changes, with both versions' messages side by side.</summary>
/// <param name="Stay">The case.</param>
/// <param name="Weight">How much it changes: by the messages that appear, vanish or move, then by how far they move.</param>
/// <param name="Messages">The messages under both versions, by moment.</param>
/// <param name="Before">The duties at the end under the version compared with.</param>
/// <param name="After">The duties at the end under the draft.</param>
public sealed record ChangedCase(Stay Stay, long Weight, ImmutableArray<ComparedMessage> Messages, ImmutableArray<PlannedDuty> Before, ImmutableArray<PlannedDuty> After);

/// <summary>Keeps the cases that change most; of equals those whose key comes first, whatever the order in which they come.</summary>
internal sealed class ChangedCases(int most)
{
    private readonly PriorityQueue<ChangedCase, (long, string)> _kept = new(Comparer<(long Weight, string Case)>.Create((a, b) =>
        a.Weight != b.Weight ? a.Weight.CompareTo(b.Weight) : string.CompareOrdinal(b.Case, a.Case)));

    public ImmutableArray<ChangedCase> InOrder =>
        [.. _kept.UnorderedItems.Select(i => i.Element).OrderByDescending(c => c.Weight).ThenBy(c => c.Stay.History.CaseKey, StringComparer.Ordinal)];

    /// <summary>Whether a case would be kept.</summary>
    public bool Wants(long weight, string caseKey) => weight > 0
        && (_kept.Count < most || _kept.TryPeek(out _, out var least) && (weight > least.Item1 || weight == least.Item1 && string.CompareOrdinal(caseKey, least.Item2) < 0));

    public void Keep(ChangedCase changed)
    {
        _kept.Enqueue(changed, (changed.Weight, changed.Stay.History.CaseKey));
        if (_kept.Count > most) _kept.Dequeue();
    }

    public static long WeightOf(List<ComparedMessage> messages)
    {
        var (count, days) = (0L, 0.0);
        foreach (var message in messages)
        {
            if (message.Fate == MessageFate.Same) continue;
            count++;
            if (message.Fate == MessageFate.Moves) days += Math.Abs((message.After!.At - message.Before!.At).TotalDays);
        }

        return count * 1000 + Math.Min(999, (long)days);
    }
}
