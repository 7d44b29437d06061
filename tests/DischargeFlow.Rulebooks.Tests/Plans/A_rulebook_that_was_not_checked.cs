using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// Whoever plans by a rulebook without checking it first is told what does not resolve, and where, before any plan is made: whether a duty asks for it or not. Only
/// who is told is looked up when a duty is planned.
/// </summary>
public sealed class A_rulebook_that_was_not_checked
{
    private static readonly Place Line = new("region.yaml", 12, 5);

    private static readonly Phrase Admission = Say.At(Say.Event("admission"));

    private static readonly Rulebook Region = Written.Rulebook("region", Written.Duty("call", Admission));

    [Fact]
    public void May_be_sound_all_the_same() => Planner.For(Region, HospitalStay.Vocabulary, ClosedDayTables.Of());

    [Fact]
    public void Names_a_criterion_that_nobody_wrote() =>
        Refused("The rulebook 'region' names no criterion 'heavy'. Check it before planning with it.", Region with { Duties = [Region.Duties[0] with { If = Whether.Named("heavy") }] });

    [Fact]
    public void Has_a_criterion_that_depends_on_itself_though_no_duty_asks_for_it() => Refused(
        "region.yaml:12:5: the criterion 'heavy' depends on itself.",
        Region with { Criteria = [new("heavy", null, Whether.Any(Whether.Named("frail")), Line), new("frail", null, Whether.Named("heavy"), Place.Nowhere)] });

    [Fact]
    public void Counts_from_a_moment_that_nobody_wrote() =>
        Refused("The rulebook 'region' names no moment 'home-day'. Check it before planning with it.", Region with { Duties = [Written.Duty("call", Say.At(Say.Moment("home-day")))] });

    [Fact]
    public void Has_a_moment_that_depends_on_itself_though_no_duty_counts_from_it() => Refused(
        "region.yaml:12:5: the moment 'home-day' depends on itself.",
        Region with
        {
            Moments =
            [
                new("home-day", null, new MomentExpression.Single(1.Days().After(Say.Moment("the-day"))), Line),
                Written.Moment("the-day", new MomentExpression.EarliestOf([Admission, Say.At(Say.MomentSet("home-day"))])),
            ],
        });

    [Fact]
    public void Counts_in_a_unit_that_nobody_wrote()
    {
        var due = 3.Days().After(Say.Event("admission")).OfOwnUnit("short-days") with { Place = Line };
        Refused("region.yaml:12:5: the rulebook 'region' names no unit 'short-days'. Check it before planning with it.", Region with { Duties = [Written.Duty("call", Admission, due)] });
    }

    [Fact]
    public void Derives_a_role_from_one_that_nobody_knows() => Refused(
        "The rulebook 'region' names no role 'doctor'. Check it before planning with it.",
        Region with { Parties = [new("desk", new PartyExpression.FirstOf(["care-manager", "doctor"]), Line)] });

    [Fact]
    public void Derives_a_role_from_itself() => Refused(
        "region.yaml:12:5: the role 'desk' depends on itself.",
        Region with
        {
            Parties =
            [
                new("desk", new PartyExpression.FirstOf(["care-manager", "office"]), Line),
                new("office", new PartyExpression.Choose([(Whether.Fact("lives-alone"), "hospital")], "desk"), Place.Nowhere),
            ],
        });

    [Fact]
    public void Has_two_duties_that_wait_for_each_other() => Refused(
        "region.yaml:12:5: the duty 'call' depends on itself.",
        Region with { Duties = [Written.Duty("call", Say.At(Say.Met("visit"))) with { Place = Line }, Written.Duty("visit", Say.At(Say.Met("call")))] });

    [Fact]
    public void Tells_a_role_that_nobody_knows()
    {
        var stay = new Situation(Region with { Duties = [Region.Duties[0] with { Tell = [Say.Notice(Say.At(Say.Start), "doctor")] }] }, HospitalStay.Directory(), ClosedDayTables.Of())
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then("2026-11-16T10:00", It.Happens("admission"));
        Assert.Equal("The rulebook 'region' names no role 'doctor'. Check it before planning with it.", Assert.Throws<ArgumentException>(() => stay.PlanBy(By.Running)).Message);
    }

    private static void Refused(string with, Rulebook rulebook) =>
        Assert.Equal(with, Assert.Throws<ArgumentException>(() => Planner.For(rulebook, HospitalStay.Vocabulary, ClosedDayTables.Of())).Message);
}
