using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Timelines;

/// <summary>Readings of the semantics about moments and deeds (decision 0004), on a stay that begins on Monday 2026-11-16.</summary>
public sealed class When_it_counts_where_the_semantics_leave_room
{
    private static readonly Situation Admitted = With(Written.Kitami).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-16T11:00", It.Becomes("adl-declined", true));

    private static readonly Situation Planned = Admitted.Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27));

    private static Situation With(Rulebook rulebook, params LocalDate[] closed) =>
        new Situation(rulebook, HospitalStay.Directory(HospitalStay.Weekdays(9, 17), closed), ClosedDayTables.Of(Japan.Holidays)).HeldSince("2026-11-16T09:00", HospitalStay.Holders);

    /// <summary>Planned for Friday 27 November; due a day or two before it begins. Nobody can be in time, so four hours count, and not before it begins.</summary>
    [Theory]
    [BothPlannersWith("1")]
    [BothPlannersWith("2")]
    public void A_due_that_lies_before_the_start_counts_its_hours_from_the_start(By planner, string before)
    {
        var day = Say.At(Say.Date("planned-discharge"));
        var duty = With(Written.Rulebook("starts", Written.Duty("prepare", day, int.Parse(before, System.Globalization.CultureInfo.InvariantCulture).Days().Before(Say.Date("planned-discharge")).IfClosed(IfClosed.Keep))))
            .Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27)).Duty(planner, "prepare");
        Assert.True(duty.TooLate, "the end of Thursday 26 November is the start, and no time is left");
        Assert.True("2026-11-27T04:00" == Planned.Text(duty.Due!.Value.Moment.Instant), $"four hours after the first instant of the 27th, not {Planned.Text(duty.Due!.Value.Moment.Instant)}");
    }

    /// <summary>Two rulebooks on a case may use the same name for a duty; a decision says which of them it means.</summary>
    [Theory]
    [InlineData("kitami/discharge-contact", DutyState.Waived)]
    [InlineData("discharge-contact", DutyState.Waived)]
    [InlineData("fukui/discharge-contact", DutyState.Open)]
    public void A_waiver_that_names_a_rulebook_waives_the_duty_of_that_one(string duty, DutyState state) => Assert.Equal(
        state, Planned.Then("2026-11-18T10:00", new Histories.EntryContent.Waived(duty, "agreed")).Duty(By.Running, "discharge-contact").StateAt(Planned.Instant("2026-11-18T10:00")));

    /// <summary>Who owes the first duty hangs on the second, which stands below it in the rulebook.</summary>
    [Theory]
    [BothPlannersWith("", "minato")]
    [BothPlannersWith("2026-11-18T10:00", "akatsuki")]
    public void Whoever_is_chosen_by_another_duty_is_chosen_by_how_that_one_stands(By planner, string contacted, string owner)
    {
        var rulebook = Written.Rulebook(
            "chosen",
            Written.Duty("follow-up", Say.At(Say.Event("admission"))) with { Owner = "whoever" },
            Written.Duty("contact", Say.At(Say.Event("admission")))) with
        {
            Parties = [new PartyDefinition("whoever", new PartyExpression.Choose([(Whether.Duty("contact", DutyCondition.Met), "care-manager")], "hospital"), Findings.Place.Nowhere)],
        };
        var stay = With(rulebook).Then("2026-11-16T10:00", It.Happens("admission"));
        if (contacted.Length > 0) stay = stay.Then(contacted, It.Contacts("hospital", "care-manager"));
        Assert.Equal(owner, stay.Duty(planner, "follow-up").Owner?.Value);
    }

    /// <summary>The contact of Wednesday 18 November is known by its date; the report is owed two days later.</summary>
    [Theory, BothPlanners]
    public void What_counts_from_a_deed_that_is_known_by_its_date_counts_from_the_date(By planner)
    {
        var rulebook = Written.Rulebook(
            "reports",
            Written.Duty("contact", Say.At(Say.Event("admission"))),
            Written.Duty("report", Say.At(Say.Met("contact")), 2.Days().After(Say.Met("contact")).IfClosed(IfClosed.Keep)));
        var report = With(rulebook).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-19T09:00", It.Contacts("hospital", "care-manager"), "2026-11-18").Duty(planner, "report");
        Assert.Equal("2026-11-20", Planned.Deadline(report.Due));
        Assert.Equal("2026-11-18T00:00", Planned.Text(report.Start?.Edge));
    }

    /// <summary>Admitted on Sunday 22 November, on which the support center is closed, until somebody holds its role who opens every day.</summary>
    [Fact]
    public void The_days_of_a_new_holder_are_asked_for_though_nothing_else_was_recorded()
    {
        var asked = Written.Duty("asked", Say.At(Say.Event("admission"))) with
        {
            To = ["hospital"],
            If = new Criterion.LiesIn(Say.At(Say.Event("admission")), new CalendarPart.ClosedDay("support-center"), Findings.Place.Nowhere),
        };
        var everyDay = new OpeningHours(Enumerable.Range(1, 7).Select(d => ((IsoDayOfWeek)d, new ClockRange(new LocalTime(9, 0), new LocalTime(17, 0)))));
        var on = With(Written.Rulebook("asks", asked)) with { Directory = HospitalStay.Directory(everyDay) };
        var before = on.Then("2026-11-17T09:00", It.Holds("support-center", "hinode")).Then("2026-11-22T10:00", It.Happens("admission"));
        var after = before.Then("2026-11-24T10:00", It.Holds("support-center", "minato"));
        var planner = Planner.For(on.Rulebook, HospitalStay.Vocabulary, on.Tables);
        var plan = planner.Plan(before.History, on.Directory);
        Assert.Equal(DutyState.Open, plan.Duties[0].States[^1].State);
        Assert.True(planner.Continue(plan, before.Entries.Length, after.History, on.Directory).Duties[0].States[^1].State is DutyState.Void or DutyState.NotApplicable, "minato is open on Sundays");
    }

    [Theory, BothPlanners]
    public void An_unticked_box_says_no_only_where_nothing_was_known(By planner) => Assert.Equal(
        DutyState.Open,
        Planned.Then("2026-11-18T10:00", It.Assesses("coordination")).Duty(planner, "discharge-contact").StateAt(Planned.Instant("2026-11-18T10:00")));

    [Theory, BothPlanners]
    public void An_event_that_is_known_by_its_date_stops_it_from_the_first_instant_of_that_date(By planner)
    {
        var duty = Planned.Then("2026-11-19T15:00", It.Happens("died"), "2026-11-19").Duty(planner, "discharge-contact");
        Assert.Equal("2026-11-19T00:00", Planned.Text(duty.Closed));
        Assert.Equal(DutyState.Stopped, duty.StateAt(Planned.Instant("2026-11-19T00:00")));
    }

    [Theory, BothPlanners]
    public void A_deed_known_by_its_date_that_lies_partly_in_the_window_counts_and_is_not_provable(By planner)
    {
        var duty = Planned.Then("2026-11-17T09:00", It.Contacts("hospital", "care-manager"), "2026-11-16").Duty(planner, "discharge-contact");
        Assert.Equal((DutyState.Met, Punctuality.NotProvable), (duty.StateAt(Instant.MaxValue), duty.Punctuality));
    }

    [Theory, BothPlanners]
    public void A_holder_who_was_recorded_only_later_was_the_one_who_was_contacted(By planner)
    {
        var on = Planned with { Entries = [.. Planned.Entries.Where(e => e.Content is not Histories.EntryContent.Holds { Role: "care-manager" })] };
        var duty = on.Then("2026-11-18T10:00", It.Contacts("hospital", "hinode")).Then("2026-11-18T10:05", It.Holds("care-manager", "hinode")).Duty(planner, "discharge-contact");
        Assert.Equal(DutyState.Met, duty.StateAt(Instant.MaxValue));
    }

    [Theory, BothPlanners]
    public void The_due_that_judged_stays_though_the_shown_one_moves(By planner)
    {
        var rulebook = Written.Kitami with { Duties = [Written.Kitami.Duties[0] with { IfTooLate = new IfTooLate.Instead(4.Hours().After(Say.Known)) }] };
        var done = With(rulebook).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-16T11:00", It.Becomes("adl-declined", true))
            .Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27)).Then("2026-11-18T10:00", It.Contacts("hospital", "care-manager"));
        Assert.Equal("2026-11-22", done.Deadline(done.Duty(planner, "discharge-contact").Due));
        var moved = done.Then("2026-11-18T12:00", It.PlansDischargeOn(2026, 11, 20)).Duty(planner, "discharge-contact");
        Assert.Equal("2026-11-18T16:00", done.Deadline(moved.Due));
        Assert.Equal((Punctuality.OnTime, "2026-11-23T00:00"), (moved.Punctuality, done.Text(moved.JudgedDue)));
    }

    /// <summary>Contacted on Wednesday and again on Friday, each time in time; in between the date had moved from the 27th to 4 December.</summary>
    [Theory, BothPlanners]
    public void Of_two_deeds_that_both_came_in_time_the_first_is_judged(By planner)
    {
        var once = Planned.Then("2026-11-18T10:00", It.Contacts("hospital", "care-manager")).Then("2026-11-19T10:00", It.PlansDischargeOn(2026, 12, 4));
        var twice = once.Then("2026-11-20T10:00", It.Contacts("hospital", "care-manager")).Duty(planner, "discharge-contact");
        Assert.Equal((Punctuality.OnTime, "2026-11-23T00:00"), (twice.Punctuality, once.Text(twice.JudgedDue)));
        Assert.Equal("2026-11-18T10:00", once.Text(twice.Closed));
    }

    /// <summary>Due on Sunday the 22nd; contacted on Tuesday, and again on Wednesday after the date had moved by a day.</summary>
    [Theory, BothPlanners]
    public void Of_two_deeds_that_both_came_late_the_first_is_judged(By planner)
    {
        var kept = Planned with { Rulebook = Written.Kitami with { Duties = [Written.Kitami.Duties[0] with { IfTooLate = new IfTooLate.Keep() }] } };
        var once = kept.Then("2026-11-24T10:00", It.Contacts("hospital", "care-manager")).Then("2026-11-25T09:00", It.PlansDischargeOn(2026, 11, 28));
        var twice = once.Then("2026-11-25T10:00", It.Contacts("hospital", "care-manager")).Duty(planner, "discharge-contact");
        Assert.Equal((Punctuality.Late, "2026-11-23T00:00"), (twice.Punctuality, once.Text(twice.JudgedDue)));
    }

    [Theory, BothPlanners]
    public void The_days_of_the_present_holder_are_counted(By planner)
    {
        var rulebook = Written.Rulebook("days", Written.Duty("call", Say.At(Say.Event("admission")), 2.BusinessDays().Before(Say.Date("planned-discharge")))) with { DaysOf = "recipient" };
        var on = With(rulebook, new LocalDate(2026, 11, 25)).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27));
        Assert.Equal("2026-11-25", on.Deadline(on.Duty(planner, "call").Due));
        var taken = on.Then("2026-11-18T10:00", It.Holds("care-manager", "ward-4"));
        Assert.Equal("2026-11-24", on.Deadline(taken.Duty(planner, "call").Due));
    }

    /// <summary>The hospital owes the only duty and is closed on Tuesday 17 November, on which the liaison center is open.</summary>
    [Fact]
    public void A_named_moment_counts_the_days_of_who_owes_the_first_duty()
    {
        var rulebook = Written.Rulebook("days", Written.Duty("call", Say.At(Say.Event("admission")))) with
        {
            Moments = [Written.Moment("two-days", new MomentExpression.Single(2.BusinessDays().After(Say.Event("admission"))))],
        };
        var on = With(rulebook, new LocalDate(2026, 11, 17)).Then("2026-11-16T10:00", It.Happens("admission"));
        Assert.Equal(new LocalDate(2026, 11, 19), Assert.Single(on.PlanBy(By.Running).Moments).At.Day);
    }

    /// <summary>Transferred on Friday 20 November at three, discharged at ten: both on one date, and both with their hour.</summary>
    [Fact]
    public void Of_two_hours_of_one_day_the_earlier_is_the_earliest_and_the_later_the_latest()
    {
        ImmutableArray<Phrase> lines = [Say.At(Say.Event("transferred-out")), Say.At(Say.Event("discharged")), Say.At(Say.Event("stay-cancelled"))];
        var rulebook = Written.Rulebook("one-day", Written.Duty("early", Say.At(Say.Moment("first"))), Written.Duty("late", Say.At(Say.Moment("last")))) with
        {
            Moments = [Written.Moment("first", new MomentExpression.EarliestOf(lines)), Written.Moment("last", new MomentExpression.LatestOf([lines[1], lines[0]]))],
        };
        var on = With(rulebook).Then("2026-11-20T10:30", It.Happens("discharged"), "2026-11-20T10:00").Then("2026-11-20T15:30", It.Happens("transferred-out"), "2026-11-20T15:00");
        Assert.Equal(("2026-11-20T10:00", "2026-11-20T15:00"), (on.Text(on.Duty(By.Running, "early").Start?.Edge), on.Text(on.Duty(By.Running, "late").Start?.Edge)));
    }

    [Fact]
    public void What_would_decide_a_duty_that_was_renamed_is_found_by_the_name_that_it_is_known_by()
    {
        var renamed = Written.Kitami with { Duties = [Written.Kitami.Duties[0] with { Was = "contact-before-discharge" }] };
        var on = With(renamed).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-17T10:00", It.PlansDischargeOn(2026, 11, 27));
        var planner = Planner.For(renamed, HospitalStay.Vocabulary, on.Tables);
        var duty = Assert.Single(planner.Plan(on.History, on.Directory).Duties);
        var nearest = Rulebooks.Explaining.Nearest.Of(planner, on.History, on.Directory, duty, on.Instant("2026-11-17T11:00"));
        Assert.Equal(It.Becomes("adl-declined", true), Assert.Single(Assert.Single(nearest.ToStart)).Content);
    }

    [Theory, BothPlanners]
    public void One_deed_never_serves_two_stages(By planner)
    {
        var rulebook = Written.Rulebook(
            "stages",
            Written.Duty("first", Say.At(Say.Event("admission"))),
            Written.Duty("second", Say.At(Say.Met("first"))) with { From = new WindowStart.FromStart(Exclusive: true) });
        var once = With(rulebook).Then("2026-11-16T10:00", It.Happens("admission")).Then("2026-11-17T10:00", It.Contacts("hospital", "care-manager"));
        Assert.Equal(DutyState.Open, once.Duty(planner, "second").StateAt(Instant.MaxValue));
        Assert.Equal(DutyState.Met, once.Then("2026-11-18T10:00", It.Contacts("hospital", "care-manager")).Duty(planner, "second").StateAt(Instant.MaxValue));
    }

    [Theory, BothPlanners]
    public void A_moment_that_a_missing_fact_could_still_move_decides_no_condition(By planner)
    {
        var rulebook = Written.Rulebook("provisional", Written.Duty("call", Say.At(Say.Event("admission"))) with
        {
            If = Whether.ClosedDay(Say.At(Say.Moment("either"))),
        }) with
        {
            Moments =
            [
                Written.Moment("either", new MomentExpression.Choose([(Whether.Fact("lives-alone"), 1.Days().After(Say.Event("admission")))], 5.Days().After(Say.Event("admission")))),
            ],
        };
        var on = With(rulebook).Then("2026-11-16T10:00", It.Happens("admission"));
        Assert.Equal(DutyState.Undecided, on.Duty(planner, "call").StateAt(Instant.MaxValue));
        Assert.Equal(DutyState.NotApplicable, on.Then("2026-11-16T11:00", It.Becomes("lives-alone", true)).Duty(planner, "call").StateAt(Instant.MaxValue));
        Assert.Equal(DutyState.Open, on.Then("2026-11-16T11:00", It.Becomes("lives-alone", false)).Duty(planner, "call").StateAt(Instant.MaxValue));
    }

    [Theory, BothPlanners]
    public void Hours_from_a_due_day_count_from_its_end_and_hours_from_a_date_alone_are_unknown(By planner)
    {
        Duty Told(Phrase due) => Written.Duty("call", Say.At(Say.Event("admission")), due) with { Tell = [Say.Escalation(2.Hours().After(Say.Due), "owner")] };
        var on = With(Written.Rulebook("hours", Told(Say.Day(3, Say.Event("admission")).IfClosed(IfClosed.Keep)))).Then("2026-11-16T12:00", It.Happens("admission"), "2026-11-16");
        Assert.Equal(["2026-11-19T02:00 Escalation minato"], on.MessagesBy(planner));
        var unknown = on with { Rulebook = Written.Rulebook("hours", Told(4.Hours().After(Say.Event("admission")))) };
        Assert.Null(unknown.Duty(planner, "call").Due);
    }
}
