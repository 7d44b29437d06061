using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>Where one date ends and the next begins, and what is not known of an hour.</summary>
public sealed class Midnights_and_missing_hours
{
    private static readonly Situation Ground = new Situation(
            Written.Rulebook("traps"), HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2026-11-01T09:00", HospitalStay.Holders);

    private static Situation With(Rulebook rulebook) => Ground with { Rulebook = rulebook };

    [Theory, BothPlanners]
    public void What_is_recorded_on_Tuesday_morning_in_Tokyo_is_of_Tuesday(By planner)
    {
        var stay = With(Written.Rulebook("traps", Written.Duty("from-the-record", Say.At(Say.Event("admission")), 0.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep))))
            .Then("2026-11-24T08:30", It.Happens("admission"));
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 23, 30), stay.Instant("2026-11-24T08:30"));
        var due = stay.Deadline(stay.Duty(planner, "from-the-record").Due);
        Assert.True(due == "2026-11-24", $"08:30 in Tokyo is 2026-11-24, not {due}. {Reckoning.Warning("Mon 2026-11-23, the date in UTC, a holiday")}");
    }

    [Theory]
    [BothPlannersWith("2026-11-20T23:59", "OnTime")]
    [BothPlannersWith("2026-11-21T00:00", "Late")]
    public void Midnight_belongs_to_the_new_day(By planner, string done, string verdict)
    {
        var stay = With(Written.Rulebook("traps", Written.Duty("by-the-20th", Say.At(Say.FactSet("planned-discharge")), Say.At(Say.Date("planned-discharge")).IfClosed(IfClosed.Keep))))
            .Then("2026-11-16T09:00", It.PlansDischargeOn(2026, 11, 20))
            .Then("2026-11-21T08:00", It.Contacts("hospital", "care-manager"), done);
        var actual = stay.Duty(planner, "by-the-20th").Punctuality;
        Assert.True(actual.ToString() == verdict, $"done at {done} against the end of 2026-11-20 is {verdict}, not {actual}. {Reckoning.Warning("00:00 as the end of the 20th")}");
    }

    [Theory]
    [BothPlannersWith("2026-11-20T17:00:59", "OnTime")]
    [BothPlannersWith("2026-11-20T17:01:00", "Late")]
    public void A_deadline_includes_its_minute(By planner, string done, string verdict)
    {
        var stay = With(Written.Rulebook("traps", Written.Duty("by-five", Say.At(Say.FactSet("planned-discharge")), Say.At(Say.Date("planned-discharge")).IfClosed(IfClosed.Keep).By(17))))
            .Then("2026-11-16T09:00", It.PlansDischargeOn(2026, 11, 20))
            .Then("2026-11-21T08:00", It.Contacts("hospital", "care-manager"), done);
        Assert.Equal(verdict, stay.Duty(planner, "by-five").Punctuality.ToString());
    }

    [Fact]
    public void An_admission_without_its_hour_is_not_at_midnight()
    {
        var stay = new Situation(
                Written.NationalFees with { ClosedDays = ["japan"] }, HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays))
            .HeldSince("2027-04-01T09:00", HospitalStay.Holders)
            .Then("2027-04-30T09:00", It.Happens("admission"), "2027-04-30");
        var fee = stay.Duty(By.Running, "fee-1");
        Assert.Equal("2027-04-30", stay.Deadline(fee.Due));
        Assert.True(fee.Due!.Value.Provisional, $"the hour decides, so the strict side is provisional. {Reckoning.Warning("00:00, before opening, as if it were known")}");
        Assert.Contains(stay.PlanBy(By.Running).Asks, a => a.Duty == "fee-1" && a.Fact.Contains("hour", StringComparison.Ordinal));
    }

    [Theory, BothPlanners]
    public void A_date_that_moves_there_and_back_while_it_settles_sends_nothing(By planner)
    {
        var stay = (Ground with { Rulebook = Written.Minato() with { TellChangesAfter = Duration.FromMinutes(30) } })
            .Then("2026-11-10T10:00", It.PlansDischargeOn(2026, 11, 27))
            .Then("2026-11-10T11:00", It.PlansDischargeOn(2026, 11, 25))
            .Then("2026-11-10T11:20", It.PlansDischargeOn(2026, 11, 27))
            .Then("2026-11-10T12:00", It.Happens("conference"));
        var changes = stay.MessagesBy(planner).Where(m => m.Contains("Change", StringComparison.Ordinal)).ToList();
        Assert.True(changes is [], $"told the 27th, and the 27th it is: no message, not {string.Join(", ", changes)}. {Reckoning.Warning("two mails")}");
    }

    [Fact]
    public void A_date_past_the_closed_day_table_is_planned_with_a_warning()
    {
        var stay = With(Written.Rulebook("traps", Written.Duty("next-year", Say.At(Say.FactSet("planned-discharge")), 3.BusinessDays().After(Say.Date("planned-discharge")))) with { ClosedDays = ["japan"] })
            .Then("2028-12-20T09:00", It.PlansDischargeOn(2028, 12, 29));
        Assert.Equal("2029-01-03", stay.Deadline(stay.Duty(By.Running, "next-year").Due));
        var uncovered = stay.PlanBy(By.Running).Warnings.SelectMany(w => w.Fills).OfType<LocalDate>().ToList();
        Assert.True(
            uncovered.Contains(new LocalDate(2029, 1, 1)) && uncovered.Contains(new LocalDate(2029, 1, 3)),
            $"the table ends on 2028-12-31, so every date counted past it is named, not only {string.Join(", ", uncovered)}. {Reckoning.Warning("all days open, and not a word")}");
    }

    [Fact]
    public void A_due_moment_that_rests_on_such_a_date_names_the_table_and_another_names_none()
    {
        var rulebook = Written.Rulebook("traps", Written.Duty("next-year", Say.At(Say.FactSet("planned-discharge")), 3.BusinessDays().After(Say.Date("planned-discharge")))) with { ClosedDays = ["japan"] };
        Assert.Equal("japan", With(rulebook).Then("2028-12-20T09:00", It.PlansDischargeOn(2028, 12, 29)).Duty(By.Running, "next-year").PastTable);
        Assert.Null(With(rulebook).Then("2028-12-20T09:00", It.PlansDischargeOn(2028, 12, 22)).Duty(By.Running, "next-year").PastTable);
    }

    /// <summary>Wished for Wednesday 2028-12-27, known only on the 29th: three open days later the table has ended.</summary>
    [Fact]
    public void A_due_moment_that_rests_on_such_a_date_because_it_was_too_late_for_the_wished_one_names_the_table_too()
    {
        var late = Written.Duty("late", Say.At(Say.FactSet("planned-discharge")), Say.At(Say.Date("planned-discharge"))) with { IfTooLate = new IfTooLate.Instead(3.BusinessDays().After(Say.Known)) };
        var stay = With(Written.Rulebook("traps", late) with { ClosedDays = ["japan"] });
        Assert.Equal("japan", stay.Then("2028-12-29T09:00", It.PlansDischargeOn(2028, 12, 27)).Duty(By.Running, "late").PastTable);
        Assert.Null(stay.Then("2028-12-27T09:00", It.PlansDischargeOn(2028, 12, 27)).Duty(By.Running, "late").PastTable);
    }

    [Fact]
    public void A_duty_that_does_not_apply_rests_on_no_such_date()
    {
        var due = 3.BusinessDays().After(Say.Date("planned-discharge"));
        var rulebook = Written.Rulebook("traps", Written.Duty("alone", Say.At(Say.FactSet("planned-discharge")), due) with { If = Whether.Fact("lives-alone") }, Written.Duty("all", Say.At(Say.FactSet("planned-discharge")), due)) with { ClosedDays = ["japan"] };
        var stay = With(rulebook).Then("2028-12-20T09:00", It.Becomes("lives-alone", false)).Then("2028-12-20T10:00", It.PlansDischargeOn(2028, 12, 29));
        Assert.Equal([null, "japan"], stay.PlanBy(By.Running).Duties.Select(d => d.PastTable));
    }

    [Fact]
    public void Two_due_moments_that_rest_on_such_a_date_are_warned_of_once()
    {
        var due = 3.BusinessDays().After(Say.Date("planned-discharge"));
        var stay = With(Written.Rulebook("traps", Written.Duty("one", Say.At(Say.FactSet("planned-discharge")), due), Written.Duty("two", Say.At(Say.FactSet("planned-discharge")), due)) with { ClosedDays = ["japan"] })
            .Then("2028-12-20T09:00", It.PlansDischargeOn(2028, 12, 29));
        var dates = stay.PlanBy(By.Running).Warnings.SelectMany(w => w.Fills.Take(1)).ToList();
        Assert.Equal(dates.Distinct(), dates);
        Assert.All(stay.PlanBy(By.Running).Duties, duty => Assert.Equal("japan", duty.PastTable));
    }

    [Fact]
    public void Two_duties_that_count_by_one_moment_past_the_table_name_it_both()
    {
        var moment = Written.Moment("in-three-days", new MomentExpression.Single(3.BusinessDays().After(Say.Date("planned-discharge"))));
        var due = Say.At(Say.Moment("in-three-days"));
        var stay = With(Written.Rulebook("traps", Written.Duty("one", Say.At(Say.FactSet("planned-discharge")), due), Written.Duty("two", Say.At(Say.FactSet("planned-discharge")), due)) with { ClosedDays = ["japan"], Moments = [moment] })
            .Then("2028-12-20T09:00", It.PlansDischargeOn(2028, 12, 29));
        Assert.All(stay.PlanBy(By.Running).Duties, duty => Assert.Equal("japan", duty.PastTable));
    }
}
