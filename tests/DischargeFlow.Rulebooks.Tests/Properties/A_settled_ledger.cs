using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Reconciling only what a continued plan moved is held to reconciling all.</summary>
public sealed class A_settled_ledger
{
    [Fact]
    public void Is_brought_to_the_next_plan_as_if_all_were_looked_at() => Hold.ForAll(generated => Same(generated.On, sends: 0), usually: 300);

    [Fact]
    public void Is_so_again_after_some_of_it_was_sent() => Hold.ForAll(generated => Same(generated.On, sends: 3), usually: 300);

    /// <param name="on">The situation.</param>
    /// <param name="sends">Before every so manieth step, what is due is sent: the ledger is touched then, and all of it is looked at. 0 for never.</param>
    private static void Same(Situation on, int sends)
    {
        var (planner, entries) = (on.Planner(), on.History.Entries);
        Plan? settled = null;
        var (plan, ledger) = (planner.Plan(new("case-1", []), on.Directory), Ledger.Empty);
        var latest = Instant.MinValue;
        for (var known = 0; known < entries.Length; known++)
        {
            if (entries[known].Recorded < latest) return;
            latest = entries[known].Recorded;
            if (sends > 0 && known % sends == 0)
            {
                var due = ledger.Alerts.Values.Where(a => a.State == AlertState.Planned && a.At < latest).Select(a => a.Key).ToList();
                if (due.Count > 0) (ledger, settled) = (Reconciler.Sent(ledger, due), null);
            }

            plan = planner.Continue(plan, known, new("case-1", entries[..(known + 1)]), on.Directory);
            var all = Reconciler.Reconcile(ledger, plan, latest);
            ledger = Reconciler.Reconcile(ledger, plan, latest, settled);
            settled = plan;
            Assert.Equal(all.Alerts, ledger.Alerts);
            Assert.Equal(all.Tellings, ledger.Tellings);
        }
    }
}
