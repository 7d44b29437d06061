using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Simulations;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// Every case is followed from its first entry to its last as the program and the simulation follow it, looking only at what each entry concerns, and one
/// case right after another on the same desk. All of it is held to the plan that is made of the whole.
/// </summary>
public sealed class Every_case_step_by_step
{
    public static TheoryData<string, string> EveryRulebook => Every_case_in_full.EveryRulebook;

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Is_continued_as_it_is_planned_of_the_whole(string library, string rulebook)
    {
        var (planner, loaded) = Made(library, rulebook);
        foreach (var (name, @case) in loaded.Scenarios.Select(s => (s.Name, s.Case)))
        {
            var (entries, directory) = (@case.History.Entries, @case.Directory);
            var plan = planner.Plan(new(@case.History.CaseKey, []), directory);
            // What is told of an earlier moment of recording later on is no continuation.
            for (var known = 0; known < entries.Length && (known == 0 || entries[known].Recorded >= entries[..known].Max(e => e.Recorded)); known++)
            {
                var history = new CaseHistory(@case.History.CaseKey, entries[..(known + 1)]);
                plan = planner.Continue(plan, known, history, directory);
                Same(planner.Plan(history, directory), plan.Duties, $"{name}: after {entries[known].Content}");
            }
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Is_folded_quickly_like_the_plain_fold_whichever_case_went_before(string library, string rulebook)
    {
        var (planner, loaded) = Made(library, rulebook);
        var quick = new QuickFold(planner);
        foreach (var (name, @case) in loaded.Scenarios.Concat(loaded.Scenarios.Reverse()).Select(s => (s.Name, s.Case)))
        {
            quick.Run(@case.History, @case.Directory);
            var plain = Fold.Run(planner, @case.History, @case.Directory);
            Assert.True(plain.Messages.SequenceEqual(quick.Messages), $"{name}: {string.Join(", ", plain.Messages.Except(quick.Messages).Concat(quick.Messages.Except(plain.Messages)))}");
            Same(planner.Plan(@case.History, @case.Directory), quick.Duties, name);
        }
    }

    /// <summary>A planner keeps what it wrote on for the next plan, counts nothing of one case in another, and says no reasons that nobody asked for.</summary>
    [Theory, MemberData(nameof(EveryRulebook))]
    public void Is_planned_on_a_desk_that_was_used_as_on_a_new_one(string library, string rulebook)
    {
        var (used, loaded) = Made(library, rulebook);
        foreach (var (name, @case) in loaded.Scenarios.Reverse().Select(s => (s.Name, s.Case)))
        {
            var afresh = Made(library, rulebook).Planner.Plan(@case.History, @case.Directory);
            var again = used.Plan(@case.History, @case.Directory);
            Same(afresh, again.Duties, name);
            Assert.All(again.Duties, duty => Assert.Empty(duty.Because.Concat(duty.WhyNot)));
            Assert.Equal(afresh.Asks.Select(a => (a.Fact, a.Of, a.Duty)), again.Asks.Select(a => (a.Fact, a.Of, a.Duty)));
            Assert.Equal(afresh.Moments.AsEnumerable(), again.Moments.AsEnumerable());
            Assert.Equal(afresh.Warnings.Length, again.Warnings.Length);
        }
    }

    private static void Same(Plan whole, IEnumerable<PlannedDuty> duties, string where)
    {
        var (expected, stepped) = (whole.Duties.Select(Line), duties.Select(Line).ToList());
        Assert.True(expected.SequenceEqual(stepped), $"{where}: the whole says {string.Join(", ", expected.Except(stepped))}, the steps say {string.Join(", ", stepped.Except(expected))}");
    }

    private static string Line(PlannedDuty duty) => $"{duty.Key} {Whatever_is_recorded_next.Short(duty)} {duty.ClosedBy} {duty.JudgedDue} {duty.PreparedFor} {duty.NothingLeaves} {duty.EndEventHappened}";

    private static (Planner Planner, LoadedRulebook Rulebook) Made(string library, string rulebook)
    {
        var (from, loaded) = Every_case_in_full.Find(library, rulebook);
        return (Planner.For(loaded.Rulebook, from.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind), from.Tables), loaded);
    }
}
