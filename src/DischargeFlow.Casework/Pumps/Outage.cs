using System.Collections.Immutable;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// What remains of alerts that fell due while nothing could be sent: of each duty and recipient the latest goes out, marked late, with a line for
/// what it replaces; the others are passed over. A change notice that says what such an alert says is needless.
/// </summary>
/// <param name="nextAllowed">The first moment, not before the one given, at which an alert may go to its recipient.</param>
/// <param name="lateAfter">What is later than this after that moment is late.</param>
internal sealed class Outage(Func<AlertRow, Instant, Instant> nextAllowed, Duration lateAfter)
{
    /// <summary>True when the alert goes out later than the rule wanted, the recipient's own hours aside.</summary>
    public bool IsLate(AlertRow alert, Instant now) => alert.Alert.Late || now - nextAllowed(alert, alert.Alert.At) > lateAfter;

    /// <summary>True when the duty was closed before the alert could go out. Changes and retractions are about what was told, and still matter.</summary>
    public static bool IsOver(AlertRow alert, Instant now) =>
        !IsAboutWhatWasTold(alert) && alert.DutyStates is { } states
        && DutyStates.At(states, now) is DutyState.Met or DutyState.Waived or DutyState.Stopped or DutyState.Lapsed or DutyState.Void or DutyState.NotApplicable;

    /// <summary>Of the due alerts of one party those that go out, each with those that do not because it does.</summary>
    public List<(AlertRow Alert, ImmutableArray<AlertRow> Overtaken)> Sort(List<AlertRow> due, Instant now)
    {
        if (due.Count == 1) return [(due[0], [])];
        var goOut = new List<(AlertRow, ImmutableArray<AlertRow>)>(due.Count);
        foreach (var about in due.GroupBy(a => (a.Alert.Duty, a.Alert.Role)))
        {
            var planned = about.Where(a => !IsAboutWhatWasTold(a)).OrderBy(a => a.Alert.At).ThenBy(a => a.Ref.Key, StringComparer.Ordinal).ToList();
            var replaced = planned.SkipLast(1).Where(a => IsLate(a, now)).ToList();
            var changes = about.Where(IsAboutWhatWasTold).ToLookup(c => planned.Any(p => p.Alert.Shown == c.Alert.Shown));
            foreach (var alert in planned.Except(replaced)) goOut.Add((alert, alert == planned[^1] ? [.. replaced, .. changes[true]] : []));
            goOut.AddRange(changes[false].Select(c => (c, ImmutableArray<AlertRow>.Empty)));
        }

        return goOut;
    }

    /// <summary>Change notices and retractions follow from what was told; the others are the rule's.</summary>
    public static bool IsAboutWhatWasTold(AlertRow alert) => alert.Alert.Kind is AlertKind.Change or AlertKind.Retraction;
}
