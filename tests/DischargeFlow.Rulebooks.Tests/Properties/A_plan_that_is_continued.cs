using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>A plan continued entry by entry is held to the plan that is made of the whole.</summary>
public sealed class A_plan_that_is_continued
{
    [Fact]
    public void Has_the_duties_of_the_whole_after_each_entry() => Hold.ForAll(generated => Same(generated.On, atOnce: 1), usually: 400);

    [Fact]
    public void Has_them_when_several_entries_come_at_once() => Hold.ForAll(generated => Same(generated.On, atOnce: 3), usually: 200);

    [Fact]
    public void Takes_over_what_no_entry_moved() => Hold.ForAll(
        generated =>
        {
            var on = generated.On;
            var planner = on.Planner();
            var plan = planner.Plan(on.History, on.Directory);
            var later = on.And(on.History.Entries.Select(e => e.Recorded).DefaultIfEmpty(Instant.FromUnixTimeSeconds(0)).Max() + Duration.FromHours(1), It.Happens("ward-changed"));
            var continued = planner.Continue(plan, on.History.Entries.Length, later.History, on.Directory);
            Assert.All(plan.Duties.Zip(continued.Duties), d => Assert.Same(d.First, d.Second));
        },
        usually: 50);

    private static void Same(Situation on, int atOnce)
    {
        var (planner, entries) = (on.Planner(), on.History.Entries);
        var plan = planner.Plan(new("case-1", []), on.Directory);
        var latest = Instant.MinValue;
        for (var known = 0; known < entries.Length;)
        {
            var next = Math.Min(known + atOnce, entries.Length);
            var history = new Histories.CaseHistory("case-1", entries[..next]);
            foreach (var entry in entries[known..next])
            {
                if (entry.Recorded < latest) return;
                latest = entry.Recorded;
            }

            plan = planner.Continue(plan, known, history, on.Directory);
            known = next;
            var whole = planner.Plan(history, on.Directory) with { Asks = [], Moments = [], Warnings = [] };
            Assert.Equal(InWords.Everything(whole), InWords.Everything(plan));
        }
    }
}
