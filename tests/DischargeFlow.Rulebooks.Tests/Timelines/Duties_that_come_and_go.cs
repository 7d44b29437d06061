using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>A contact that the hospital owes, and a report that the care manager owes once the contact has started: before there is anything, and after.</summary>
public sealed class Duties_that_come_and_go
{
    private static readonly Phrase Admission = Say.At(Say.Event("admission"));

    private static readonly Rulebook Region = Written.Rulebook(
        "region",
        Written.Duty("contact", Admission),
        Written.Duty("report", Say.At(new Anchor.OfDuty("contact", DutyPoint.Started))) with { Owner = "care-manager", To = ["hospital"] });

    [Theory]
    [BothPlannersWith("contact")]
    [BothPlannersWith("report")]
    public void Wait_while_nothing_is_recorded(By planner, string duty)
    {
        var nothing = new Situation(Region, HospitalStay.Directory(), ClosedDayTables.Empty);
        Assert.Equal(DutyState.Waiting, Assert.Single(nothing.Duty(planner, duty).States).State);
    }

    /// <summary>On Tuesday the hospital's part goes to Hinode, who goes by the rules of another region.</summary>
    [Theory, BothPlanners]
    public void Are_gone_with_an_owner_who_does_not_follow_the_rules(By planner)
    {
        var directory = HospitalStay.Directory();
        var hinode = directory.Find(new PartyId("hinode"))! with { Follows = [(new LocalDate(2020, 1, 1), "other")] };
        var stay = new Situation(Region, new DirectoryExtract(ImmutableDictionary.CreateRange(HospitalStay.Holders.Select(h => directory.Find(new PartyId(h.Party))!).Append(hinode).Select(p => KeyValuePair.Create(p.Id, p)))), ClosedDayTables.Empty)
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders).Then("2026-11-16T10:00", It.Happens("admission"));
        Assert.NotNull(stay.Duty(planner, "report").Start);
        Assert.Null(stay.Then("2026-11-17T10:00", It.Holds("hospital", "hinode")).Duty(planner, "report").Start);
    }

    /// <summary>A contact for each move to another ward, which counts from that move on; the second move is recorded on Wednesday.</summary>
    [Theory, BothPlanners]
    public void Are_known_since_the_occurrence_for_which_they_are(By planner)
    {
        var region = Written.Rulebook("wards", Written.Duty("contact", Admission) with { From = new WindowStart.FromMoment(Say.At(Say.Each("ward-changed"))) });
        var stay = new Situation(region, HospitalStay.Directory(), ClosedDayTables.Empty).HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-17T10:00", It.Happens("ward-changed")).Then("2026-11-18T10:00", It.Happens("ward-changed"));
        Assert.Equal(["2026-11-17T10:00", "2026-11-18T10:00"], stay.PlanBy(planner).Duties.Select(d => stay.Text(d.Known)));
    }
}
