using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Scenarios;

/// <summary>A message as ideal delivery would send it: at its moment, to whoever is meant.</summary>
public sealed record FoldedMessage(Instant At, AlertKind Kind, DutyKey Duty, string Role, PartyId? Party, string Step, bool Late, Shown Shown);

/// <summary>What a fold ends with.</summary>
public sealed record Folded(ImmutableArray<FoldedMessage> Messages, Ledger Ledger, Plan Plan);

/// <summary>
/// The fold of plan and reconcile over a history in recorded order, with ideal delivery. Scenarios, simulation and replay are this fold; the
/// live system is the same with a database and people's hours between.
/// </summary>
public static class Fold
{
    /// <summary>Runs the fold.</summary>
    /// <param name="planner">The rulebook version.</param>
    /// <param name="history">The entries; those recorded at one moment are reconciled together.</param>
    /// <param name="directory">The parties.</param>
    /// <param name="until">The end of the window, exclusive; null to let every planned alert go out.</param>
    public static Folded Run(Planner planner, CaseHistory history, DirectoryExtract directory, Instant? until = null)
    {
        var ledger = Ledger.Empty;
        var messages = ImmutableArray.CreateBuilder<FoldedMessage>();
        var plan = planner.Plan(history.RecordedBy(Instant.MinValue), directory);
        foreach (var recorded in history.Entries.Select(e => e.Recorded).Distinct().Order())
        {
            if (recorded >= until) break;
            ledger = Deliver(ledger, recorded, messages);
            plan = planner.Plan(history.RecordedBy(recorded), directory);
            ledger = Reconciler.Reconcile(ledger, plan, recorded);
        }

        ledger = Deliver(ledger, until ?? Instant.MaxValue, messages);
        return new(messages.ToImmutable(), ledger, plan);
    }

    /// <summary>Sends what is due before a moment, in the order of moments.</summary>
    private static Ledger Deliver(Ledger ledger, Instant before, ImmutableArray<FoldedMessage>.Builder messages)
    {
        while (true)
        {
            var next = ledger.Alerts.Values.Where(a => a.State == AlertState.Planned && a.At < before).OrderBy(a => a.At).ThenBy(a => a.Key.Value, StringComparer.Ordinal).FirstOrDefault();
            if (next is null) return ledger;
            messages.Add(new(next.At, next.Kind, next.Duty, next.Role, next.Party, next.Step, next.Late, next.Shown));
            ledger = Reconciler.Sent(ledger, [next.Key]);
        }
    }
}
