using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// While a stay is followed entry by entry, a duty that does not apply and of which nobody was told sleeps. When it wakes it stands as in the plan of the whole, and
/// the same messages go out.
/// </summary>
public sealed class A_duty_that_slept
{
    private static readonly Phrase Admission = Say.At(Say.Event("admission"));

    [Fact]
    public void Was_asked_for_its_own_owner()
    {
        var told = Written.Duty("of-nobody", Admission) with { If = new Criterion.RoleKnown("owner", Place.Nowhere), Tell = [Say.Notice(Say.At(Say.Start), "owner")] };
        var stay = Followed(told with { Owner = "support-center" }, told with { Name = "of-the-hospital" }).Then("2026-11-16T10:00", It.Happens("admission"));
        Assert.Equal(["2026-11-16T10:00 of-the-hospital"], Told(stay));
    }

    /// <summary>The date that was set on Monday at nine is cancelled at ten and set again on Tuesday. A reminder for Monday noon is not sent: on Monday noon nobody had to know.</summary>
    [Fact]
    public void Is_known_since_it_woke_though_it_stands_as_it_did_before()
    {
        var reminds = Written.Duty("call", Say.At(Say.Date("planned-discharge"))) with { Tell = [Say.Reminder(Admission, "owner")] };
        var stay = Followed(reminds)
            .Then("2026-11-16T09:00", It.PlansDischargeOn(2026, 11, 10))
            .Then("2026-11-16T10:00", It.Cancels("planned-discharge"))
            .Then("2026-11-17T09:00", It.PlansDischargeOn(2026, 11, 10))
            .Then("2026-11-17T10:00", It.Happens("admission"), "2026-11-16T12:00");
        Assert.Empty(Told(stay));
    }

    /// <summary>The number of a room is in no rule: nothing was recorded yet that the rulebook knows of.</summary>
    [Fact]
    public void Wakes_with_the_first_entry_that_concerns_it()
    {
        var stay = new Situation(Written.Rulebook("region", Written.Duty("call", Admission) with { Tell = [Say.Notice(Say.At(Say.Start), "owner")] }), HospitalStay.Directory(), ClosedDayTables.Of())
            .Then("2026-11-16T09:00", It.Becomes("room", new FactValue.Number(3)))
            .Then("2026-11-16T10:00", It.Happens("admission"));
        Assert.Equal(["2026-11-16T10:00 call"], Told(stay));
    }

    private static Situation Followed(params Duty[] duties) =>
        new Situation(Written.Rulebook("region", duties), HospitalStay.Directory(), ClosedDayTables.Of()).HeldSince("2026-11-16T08:00", HospitalStay.Holders);

    private static List<string> Told(Situation stay)
    {
        var planner = Planner.For(stay.Rulebook, HospitalStay.Vocabulary, stay.Tables);
        var quick = new QuickFold(planner);
        quick.Run(stay.History, stay.Directory);
        Assert.Equal(Fold.Run(planner, stay.History, stay.Directory).Messages, quick.Messages);
        return [.. quick.Messages.Select(m => $"{stay.Text(m.At)} {m.Duty.Duty}")];
    }
}
