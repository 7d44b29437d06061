using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Publishing;

/// <summary>Compares the messages that wait in two ledgers of one case.</summary>
internal static class LedgerPreview
{
    /// <summary>What appears, vanishes and moves, in the order of moments.</summary>
    public static IEnumerable<PreviewLine> Between(CaseNumber number, Ledger before, Ledger after)
    {
        var (was, now) = (Waiting(before), Waiting(after));
        foreach (var (key, alert) in was)
        {
            if (now.Remove(key, out var still))
            {
                was.Remove(key);
                if (still.At != alert.At) yield return Line(PreviewChange.Moves, alert, still);
            }
        }

        // A key holds the due moment: what is told to the same party at the same step of the same duty is the same message at another moment.
        foreach (var (key, alert) in was.OrderBy(w => w.Value.At))
        {
            var other = now.Values.Where(n => IsSame(n, alert)).MinBy(n => n.At);
            if (other is null) continue;
            was.Remove(key);
            now.Remove(other.Key.Value);
            if (other.At != alert.At) yield return Line(PreviewChange.Moves, alert, other);
        }

        foreach (var gone in was.Values.OrderBy(a => a.At)) yield return Line(PreviewChange.Vanishes, gone, null);
        foreach (var added in now.Values.OrderBy(a => a.At)) yield return Line(PreviewChange.Appears, null, added);

        PreviewLine Line(PreviewChange change, LedgerAlert? then, LedgerAlert? next)
        {
            var alert = next ?? then!;
            return new(number, alert.Duty, alert.Kind, alert.Role, alert.Party, change, then?.At, next?.At);
        }
    }

    private static bool IsSame(LedgerAlert a, LedgerAlert b) =>
        a.Duty == b.Duty && a.Kind == b.Kind && a.Step == b.Step && a.Role == b.Role && a.Party == b.Party;

    private static Dictionary<string, LedgerAlert> Waiting(Ledger ledger) => ledger.Alerts
        .Where(a => a.Value.State is AlertState.Planned or AlertState.Retry or AlertState.Held).ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
}
