using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// A plan is made for every entry of every stay, and again in every simulation: it leaves little more behind than itself, however often it is made.
/// </summary>
public sealed class A_plan_that_is_made_again
{
    /// <summary>The longest case of each rulebook, and how many bytes its plan may take: a tenth more than it took.</summary>
    [Theory]
    [InlineData("kitami", 8_750)]
    [InlineData("national-fees", 6_900)]
    public void Takes_no_more_memory_than_when_it_was_measured(string rulebook, long atMost)
    {
        var (planner, longest) = Longest(rulebook);
        var taken = Taken(() => planner.Plan(longest.History, longest.Directory));
        Assert.True(taken <= atMost, $"The plan takes {taken} bytes, and may take {atMost}.");
    }

    /// <summary>The same of the last entry alone, when the plan without it is at hand.</summary>
    [Theory]
    [InlineData("kitami", 8_300)]
    [InlineData("national-fees", 2_930)]
    public void Takes_no_more_memory_when_it_is_continued(string rulebook, long atMost)
    {
        var (planner, longest) = Longest(rulebook);
        var known = longest.History.Entries.Length - 1;
        var before = planner.Plan(new(longest.History.CaseKey, longest.History.Entries[..known]), longest.Directory);
        var taken = Taken(() => planner.Continue(before, known, longest.History, longest.Directory));
        Assert.True(taken <= atMost, $"The plan takes {taken} bytes, and may take {atMost}.");
    }

    /// <summary>A stay whose dates lie past the closed-day tables has to be looked at twice. The next one on the same desk has not.</summary>
    [Fact]
    public void Takes_no_more_memory_after_one_of_a_stay_past_the_tables()
    {
        var region = Written.Rulebook("region", Written.Duty("call", Say.At(Say.Event("admission")), 3.BusinessDays().After(Say.Event("admission")))) with { ClosedDays = ["japan"] };
        var stay = new Situation(region, HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays));
        var (covered, past) = (stay.Then("2028-11-13T10:00", It.Happens("admission")), stay.Then("2028-12-28T10:00", It.Happens("admission")));
        var planner = Planning.Planner.For(region, HospitalStay.Vocabulary, stay.Tables);
        var usual = Taken(() => planner.Plan(covered.History, covered.Directory));
        Assert.Equal("japan", planner.Plan(past.History, past.Directory).Duties[0].PastTable);
        var taken = TakenOnce(() => planner.Plan(covered.History, covered.Directory));
        Assert.True(taken <= usual, $"The plan takes {taken} bytes, and took {usual}.");
    }

    /// <summary>A report hangs on a contact. Whether the report is owed is answered fifty times: nothing hangs on the report, and the contact is not looked at again.</summary>
    [Fact]
    public void Takes_hardly_more_when_what_was_recorded_moves_no_duty_on_which_others_hang()
    {
        var admission = Say.At(Say.Event("admission"));
        var region = Written.Rulebook("region", Written.Duty("contact", admission), Written.Duty("report", Say.At(Say.Met("contact"))) with { If = Whether.Fact("lives-alone") });
        var admitted = new Situation(region, HospitalStay.Directory(), ClosedDayTables.Empty).HeldSince("2026-11-16T09:00", HospitalStay.Holders).Then("2026-11-16T10:00", It.Happens("admission"));
        var answered = Enumerable.Range(0, 50).Aggregate(admitted, (stay, n) => stay.Then($"2026-11-16T11:{n:00}", It.Becomes("lives-alone", n % 2 == 0)));
        var planner = Planning.Planner.For(region, HospitalStay.Vocabulary, ClosedDayTables.Empty);
        var more = Taken(() => planner.Plan(answered.History, answered.Directory)) - Taken(() => planner.Plan(admitted.History, admitted.Directory));
        Assert.True(more <= 50 * 100, $"Fifty answers take {more} bytes, and may take a hundred each.");
    }

    private static (Planning.Planner Planner, CaseFile Longest) Longest(string rulebook)
    {
        var loaded = ShippedWorkflows.Library.Find(rulebook)!;
        var planner = Planning.Planner.For(loaded.Rulebook, ShippedWorkflows.Library.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind), ShippedWorkflows.Library.Tables);
        return (planner, loaded.Scenarios.MaxBy(s => s.Case.History.Entries.Length)!.Case);
    }

    private static long Taken(Func<Planning.Plan> made)
    {
        for (var i = 0; i < 50; i++) made();
        return TakenOnce(made);
    }

    private static long TakenOnce(Func<Planning.Plan> made)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        made();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
