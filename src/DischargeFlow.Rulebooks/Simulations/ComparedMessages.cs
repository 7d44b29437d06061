using DischargeFlow.Rulebooks.Scenarios;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>What becomes of a message when the draft holds in place of the version that it is compared with.</summary>
public enum MessageFate { Same, Moves, Appears, Vanishes }

/// <summary>A message under the version compared with, and under the draft; null where there is none.</summary>
public readonly record struct ComparedMessage(FoldedMessage? Before, FoldedMessage? After)
{
    /// <summary>What becomes of it.</summary>
    public MessageFate Fate => Before is null ? MessageFate.Appears : After is null ? MessageFate.Vanishes : Before.At == After.At ? MessageFate.Same : MessageFate.Moves;

    /// <summary>Matches the messages of one case.</summary>
    /// <param name="before">Under the version compared with, in the order of moments.</param>
    /// <param name="after">Under the draft, in the order of moments.</param>
    /// <param name="found">Where the pairs are put down: those of the draft in its order, then what vanishes.</param>
    /// <remarks>
    /// Two messages match when duty, kind, role and party are the same, however the rule words the step. Those of one moment match first, the
    /// others in their order: such a message moves.
    /// </remarks>
    public static void Match(IReadOnlyList<FoldedMessage> before, IReadOnlyList<FoldedMessage> after, List<ComparedMessage> found)
    {
        found.Clear();
        Span<bool> taken = before.Count <= 256 ? stackalloc bool[before.Count] : new bool[before.Count];
        for (var i = 0; i < after.Count; i++)
        {
            var same = -1;
            for (var j = 0; j < before.Count && same < 0; j++)
            {
                if (!taken[j] && before[j].At == after[i].At && IsOneStep(before[j], after[i])) same = j;
            }

            found.Add(new(same < 0 ? null : before[same], after[i]));
            if (same >= 0) taken[same] = true;
        }

        for (var i = 0; i < after.Count; i++)
        {
            if (found[i].Before is not null) continue;
            for (var j = 0; j < before.Count; j++)
            {
                if (taken[j] || !IsOneStep(before[j], after[i])) continue;
                (found[i], taken[j]) = (new(before[j], after[i]), true);
                break;
            }
        }

        for (var j = 0; j < before.Count; j++)
        {
            if (!taken[j]) found.Add(new(before[j], null));
        }
    }

    private static bool IsOneStep(FoldedMessage one, FoldedMessage other) => one.Kind == other.Kind && one.Duty.Duty == other.Duty.Duty
        && one.Duty.Instance == other.Duty.Instance && one.Role == other.Role && one.Party == other.Party;
}
