using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// A stay under four duties: one for who lives alone, one for whose strength declined, one that follows the first, one that nothing but admission and a
/// birth date move. What is recorded next moves some of them; the others are taken over as the very objects that they were, so that nobody works them out again.
/// </summary>
public sealed class What_is_looked_at_again
{
    private static readonly Phrase Admission = Say.At(Say.Event("admission"));

    private static readonly Rulebook Region = Written.Rulebook(
        "region",
        Written.Duty("alone", Admission, 3.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep)) with { If = Whether.Fact("lives-alone") },
        Written.Duty("declined", Admission, 5.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep)) with { If = Whether.Fact("adl-declined"), DoneBy = [Written.DoneBy("conference")] },
        Written.Duty("after-alone", Say.At(Say.Met("alone"))) with { DoneBy = [Written.DoneBy("conference")] },
        Written.Duty("of-age", Admission, 7.Days().After(Say.Date("birth-date")).IfClosed(IfClosed.Keep)) with { DoneBy = [Written.DoneBy("admission-information-sent")] });

    private static readonly Situation Stay =
        new Situation(Region, HospitalStay.Directory(HospitalStay.Weekdays(8, 18)), Calendars.ClosedDayTables.Empty)
            .HeldSince("2026-11-16T09:00", HospitalStay.Holders)
            .Then("2026-11-16T10:00", It.Happens("admission"))
            .Then("2026-11-16T11:00", It.Becomes("adl-declined", false));

    public static TheoryData<string, EntryContent, string> EveryEntry => new()
    {
        { "a fact of one duty and of one that follows it", It.Becomes("lives-alone", true), "alone after-alone" },
        { "a fact of one duty", It.Becomes("adl-declined", true), "declined" },
        { "a date", It.Becomes("birth-date", new FactValue.Date(new LocalDate(2026, 11, 20))), "of-age" },
        { "a fact of no duty", It.Becomes("room", new FactValue.Number(3)), "" },
        { "an event of no duty", It.Happens("ward-changed"), "" },
        { "a deed of two duties", It.Happens("conference"), "declined after-alone" },
        { "a list of two facts", It.Assesses("coordination", "lives-alone"), "alone declined after-alone" },
        { "a waiver", new EntryContent.Waived("declined", "not needed"), "declined" },
        { "a waiver by the rulebook's name", new EntryContent.Waived("region/of-age", "not needed"), "of-age" },
        { "a waiver by another rulebook's name", new EntryContent.Waived("other/of-age", "not needed"), "" },
        { "whoever has seen it", new EntryContent.Acknowledged("hospital", "alone", null), "alone after-alone" },
        { "another care manager", It.Holds("care-manager", "hinode"), "alone declined after-alone of-age" },
        { "another rulebook by which the stay goes", new EntryContent.Decided("other/planner", true, "asked"), "" },
    };

    [Theory, MemberData(nameof(EveryEntry))]
    public void Is_what_the_entry_moves_and_what_follows_from_that(string entry, EntryContent content, string moved) => Moves(moved, Stay, Stay.Then("2026-11-17T10:00", content), entry);

    [Fact]
    public void Is_no_more_when_only_its_date_is_known() =>
        Moves("declined", Stay.Then("2026-11-17T09:00", It.Becomes("lives-alone", false), "2026-11-16"), Stay.Then("2026-11-17T09:00", It.Becomes("lives-alone", false), "2026-11-16")
            .Then("2026-11-17T10:00", It.Becomes("adl-declined", true)), "the only thing of its kind that is known by its date alone");

    [Fact]
    public void Is_no_more_when_it_was_recorded_out_of_order()
    {
        var late = Stay.Then("2026-11-17T09:00", It.Becomes("lives-alone", true), "2026-11-16T12:00").Then("2026-11-17T09:30", It.Becomes("lives-alone", false), "2026-11-16T11:30");
        Moves("declined", late, late.Then("2026-11-17T10:00", It.Becomes("adl-declined", true)), "each at its hour");
    }

    [Fact]
    public void Is_everything_when_the_order_of_a_day_hangs_on_what_was_recorded()
    {
        var mixed = Stay.Then("2026-11-17T09:00", It.Becomes("lives-alone", true), "2026-11-16").Then("2026-11-17T09:30", It.Becomes("lives-alone", false), "2026-11-16T11:30");
        Moves("alone declined after-alone of-age", mixed, mixed.Then("2026-11-17T10:00", It.Becomes("adl-declined", true)), "one of two by its date alone");
    }

    [Fact]
    public void Is_everything_after_a_correction() =>
        Moves("alone declined after-alone of-age", Stay, Stay.Then("2026-11-17T10:00", It.Corrects(2, It.Becomes("room", new FactValue.Number(3)))), "what is corrected may move anything");

    [Fact]
    public void Is_nothing_of_a_duty_that_does_not_apply_while_a_stay_is_followed()
    {
        var stay = Stay.Then("2026-11-17T10:00", It.Becomes("room", new FactValue.Number(3))).Then("2026-11-17T11:00", It.Becomes("lives-alone", true))
            .Then("2026-11-17T12:00", It.Becomes("adl-declined", true)).Then("2026-11-17T13:00", It.Becomes("birth-date", new FactValue.Date(new LocalDate(2026, 11, 20))));
        Assert.Equal(
            [
                "2026-11-16T09:00: after-alone",
                "2026-11-16T10:00: alone declined after-alone* of-age",
                "2026-11-16T11:00: alone after-alone of-age",
                "2026-11-17T10:00: alone after-alone of-age",
                "2026-11-17T11:00: alone* after-alone* of-age",
                "2026-11-17T12:00: alone declined after-alone of-age",
                "2026-11-17T13:00: alone declined after-alone of-age*",
            ],
            Followed(stay));
    }

    private static void Moves(string moved, Situation before, Situation after, string why)
    {
        var planner = before.Planner();
        var plan = planner.Plan(before.History, before.Directory);
        var continued = planner.Continue(plan, before.Entries.Length, after.History, after.Directory);
        Assert.True(moved == string.Join(' ', New(plan.Duties, continued.Duties)), $"{why} moves '{moved}', not '{string.Join(' ', New(plan.Duties, continued.Duties))}'");
        Assert.True(moved.Length > 0 || plan.Duties == continued.Duties, $"{why} moves nothing: the list of duties itself is taken over");
        Assert.Equal(InWords.Everything(planner.Plan(after.History, after.Directory) with { Asks = [], Moments = [], Warnings = [] }), InWords.Everything(continued));
    }

    private static IEnumerable<string> New(ImmutableArray<PlannedDuty> before, ImmutableArray<PlannedDuty> after) =>
        after.Where((duty, i) => !ReferenceEquals(before[i], duty)).Select(d => d.Rule.Name);

    private static List<string> Followed(Situation stay)
    {
        var watch = new Watch(stay);
        new QuickFold(stay.Planner()).Run(stay.History, stay.Directory, watch);
        return watch.Lines;
    }

    /// <summary>Writes down which duties are awake after each entry, with a star where one was worked out again since the last.</summary>
    private sealed class Watch(Situation stay) : IFoldWatch
    {
        private PlannedDuty?[] _before = [];

        public List<string> Lines { get; } = [];

        public void See(ReadOnlySpan<PlannedDuty?> duties, Instant recorded, Instant until)
        {
            var now = duties.ToArray();
            var line = now.Select((duty, i) => (duty, star: _before.Length > i && _before[i] is { } old && !ReferenceEquals(old, duty) ? "*" : "")).Where(d => d.duty is not null);
            Lines.Add($"{stay.Text(recorded)}: {string.Join(' ', line.Select(d => d.duty!.Rule.Name + d.star))}");
            _before = now;
        }
    }
}
