using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;

namespace DischargeFlow.Rulebooks.Tests.Reconciling;

/// <summary>
/// A stay and the ledger that follows from it, step by step. A contact is owed five days before discharge, by 17:00 of the Friday before if that day
/// is closed: for Friday 27 November 2026 by Friday the 20th. The hospital gets a notice at once, a reminder on Wednesday the 18th at 9:00, and the
/// ward head an escalation on Monday the 23rd.
/// </summary>
internal sealed record Reconciled(Situation On, Ledger Ledger)
{
    public static Reconciled Planned { get; } = Of(Written.Minato()).Then("2026-11-09T10:00", It.PlansDischargeOn(2026, 11, 27));

    public static Reconciled Of(Rulebook rulebook) => new(
        new Situation(rulebook, HospitalStay.Directory(HospitalStay.Weekdays(8, 18)), ClosedDayTables.Empty).HeldSince("2026-11-02T09:00", HospitalStay.Holders),
        Ledger.Empty);

    /// <summary>The next entry is recorded, and the ledger brought to the plan.</summary>
    public Reconciled Then(string recorded, Histories.EntryContent content)
    {
        var on = On.Then(recorded, content);
        return new(on, Reconciler.Reconcile(Ledger, on.Plan(), on.Instant(recorded)));
    }

    /// <summary>Nothing new is known; the ledger is brought to the same plan at a later moment.</summary>
    public Reconciled Again(string at) => this with { Ledger = Reconciler.Reconcile(Ledger, On.Plan(), On.Instant(at)) };

    /// <summary>Delivery moves the alert of a kind to a state.</summary>
    public Reconciled Moved(AlertKind kind, AlertState state) =>
        this with { Ledger = Ledger with { Alerts = Ledger.Alerts.SetItem(Row(kind).Key.Value, Row(kind) with { State = state }) } };

    public Reconciled Sent(AlertKind kind) => this with { Ledger = Reconciler.Sent(Ledger, [Row(kind).Key]) };

    /// <summary>The latest alert of a kind.</summary>
    public LedgerAlert Row(AlertKind kind) => Rows(kind)[^1];

    public LedgerAlert[] Rows(AlertKind kind) => [.. Ledger.Alerts.Values.Where(a => a.Kind == kind)];

    /// <summary>The latest alert of a kind as a line: state, moment, whether late.</summary>
    public string Line(AlertKind kind) => Line(Row(kind));

    public string Line(LedgerAlert row) => $"{row.State} {On.Text(row.At)}{(row.Late ? " late" : "")}";
}
