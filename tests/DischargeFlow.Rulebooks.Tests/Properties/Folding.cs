using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>The running planner and reconciler over a situation, as far as properties ask.</summary>
internal static class Folding
{
    public static Planner Planner(this Situation on) => Planning.Planner.For(on.Rulebook, HospitalStay.Vocabulary, on.Tables);

    public static Plan Plan(this Situation on, bool explain = false) => on.Planner().Plan(on.History, on.Directory, explain);

    public static Plan PlanAsOf(this Situation on, Planner planner, Instant moment) => planner.Plan(on.History.RecordedBy(moment), on.Directory);

    public static Folded Fold(this Situation on) => Scenarios.Fold.Run(on.Planner(), on.History, on.Directory);

    public static Instant LastRecorded(this Situation on) => on.Entries.Select(e => e.Recorded).DefaultIfEmpty(Instant.MinValue).Max();

    public static IEnumerable<Instant> RecordingMoments(this Situation on) => on.Entries.Select(e => e.Recorded).Distinct().Order();

    /// <summary>The ledgers after each moment of recording, as ideal delivery would make them, with the plans that made them.</summary>
    public static IEnumerable<(Instant Recorded, Plan Plan, Ledger Ledger)> Steps(this Situation on)
    {
        var planner = on.Planner();
        var ledger = Ledger.Empty;
        foreach (var recorded in on.RecordingMoments())
        {
            ledger = SendBefore(ledger, recorded);
            var plan = on.PlanAsOf(planner, recorded);
            ledger = Reconciler.Reconcile(ledger, plan, recorded);
            yield return (recorded, plan, ledger);
        }
    }

    private static Ledger SendBefore(Ledger ledger, Instant moment)
    {
        while (ledger.Alerts.Values.Where(a => a.State == AlertState.Planned && a.At < moment).OrderBy(a => a.At).ThenBy(a => a.Key.Value, StringComparer.Ordinal).FirstOrDefault() is { } next)
            ledger = Reconciler.Sent(ledger, [next.Key]);
        return ledger;
    }

    /// <summary>The same case with one more entry, recorded at a moment; it happened then unless told otherwise.</summary>
    public static Situation And(this Situation on, Instant recorded, Histories.EntryContent content, Histories.Moment? happened = null)
    {
        var sequence = on.Entries.Select(e => e.Sequence).DefaultIfEmpty(0).Max() + 1;
        return on with { Entries = on.Entries.Add(new(sequence, happened ?? Histories.Moment.At(recorded), recorded, "clerk", content)) };
    }

    public static bool IsStep(this FoldedMessage message) =>
        message.Kind is Language.AlertKind.Notice or Language.AlertKind.Reminder or Language.AlertKind.Escalation or Language.AlertKind.Question;
}
