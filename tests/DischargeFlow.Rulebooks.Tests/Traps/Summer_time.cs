using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>Clocks go forward in Berlin on 2027-03-28 and in New York on 2027-03-14, and back in Berlin on 2026-10-25, in New York on 2026-11-01.</summary>
public sealed class Summer_time
{
    [Fact]
    public void Two_days_are_a_date_and_forty_eight_hours_elapse() => Reckoning.In("Europe/Berlin", new LocalDateTime(2027, 3, 29, 10, 0))
        .Gives("Sat 2027-03-27", 2.Days().Before(Reckoning.It).IfClosed(IfClosed.Keep), "an hour of that date: 2 days is never 48 hours")
        .Gives("Sat 2027-03-27 09:00+01", 48.Hours().Before(Reckoning.It), "10:00, the same clock time");

    [Fact]
    public void Hours_elapse_over_the_night_that_is_an_hour_longer() => Reckoning.In("Europe/Berlin", new LocalDateTime(2026, 10, 26, 10, 0))
        .Gives("Sat 2026-10-24 11:00+02", 48.Hours().Before(Reckoning.It), "10:00, the same clock time");

    [Fact]
    public void Hours_elapse_over_the_night_that_is_an_hour_shorter() => Reckoning.In("America/New_York", new LocalDateTime(2027, 3, 13, 20, 0))
        .Gives("Sun 2027-03-14 21:00-04", 24.Hours().After(Reckoning.It), "20:00, the same clock time");

    [Fact]
    public void A_clock_time_later_in_the_night_of_the_change_is_read_from_the_clock_that_was_put_back() => Reckoning.In("America/New_York", new LocalDateTime(2026, 11, 1, 12, 0))
        .Gives("Sun 2026-11-01 05:00-05", Say.At(Reckoning.It).By(5, 0), "05:00 of summer time, an hour too early: the clocks went back at 02:00");

    [Theory, BothPlanners]
    public void An_alert_at_a_clock_time_that_is_skipped_goes_out_after_the_gap(By planner)
    {
        var rulebook = Written.Rulebook("traps", Written.Duty("in-the-night", Say.At(Reckoning.It)) with
        {
            Tell = [Say.Reminder(Say.At(Reckoning.It).Clock(2, 30), "owner")],
        }) with
        { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
        var night = new Situation(rulebook, HospitalStay.Directory(HospitalStay.Weekdays(8, 18)), Calendars.ClosedDayTables.Empty)
            .HeldSince("2027-03-01T09:00", HospitalStay.Holders)
            .Then("2027-03-20T10:00", It.PlansDischargeOn(2027, 3, 28));
        var alert = Assert.Single(night.Duty(planner, "in-the-night").Alerts);
        Assert.True(
            alert.At == Instant.FromUtc(2027, 3, 28, 1, 0),
            $"the first instant after the gap is 03:00 summer time, 01:00 UTC, not {alert.At}. {Reckoning.Warning("01:30 or 03:30")}");
    }

    [Fact]
    public void A_deadline_at_a_clock_time_that_occurs_twice_means_the_second() => Reckoning.In("Europe/Berlin", new LocalDateTime(2026, 10, 25, 12, 0))
        .Gives("Sun 2026-10-25 02:30+01", Say.At(Reckoning.It).By(2, 30), "the first 02:30, in summer time, an hour too early");

    [Fact]
    public void A_beginning_at_a_clock_time_that_occurs_twice_means_the_first() => Reckoning.In("Europe/Berlin", new LocalDateTime(2026, 10, 25, 12, 0))
        .Gives("Sun 2026-10-25 02:30+02", Say.At(Reckoning.It).Clock(2, 30), "the second 02:30, in winter time, an hour too late");

    [Fact]
    public void An_office_that_opens_at_a_clock_time_that_occurs_twice_opens_at_the_first_and_stays_open() => TheLongNight(OnSundays(new(2, 30), new(5, 0)))
        .Gives("Sun 2026-10-25 02:30+02", Say.At(Reckoning.It) with { Clock = new ClockEdge.Opening(null) }, "the second 02:30, when it had been open for an hour")
        .Gives("Sun 2026-10-25 02:30+01", 1.BusinessHours().After(Reckoning.It), "03:00, as though it had closed when the clock was put back to 02:00");

    [Fact]
    public void An_office_that_closes_at_a_clock_time_that_occurs_twice_closes_at_the_second() => TheLongNight(OnSundays(new(1, 0), new(2, 30)))
        .Gives("Sun 2026-10-25 02:30+01", Say.At(Reckoning.It) with { Clock = new ClockEdge.Closing(null) }, "the first 02:30, an hour before it closes")
        .Gives("Sun 2026-10-25 02:00+01", 2.BusinessHours().After(Reckoning.It), "a time on the Sunday after, as though it had closed at the first 02:30");

    [Theory, BothPlanners]
    public void A_reminder_that_is_repeated_each_day_at_a_clock_time_that_occurs_twice_goes_out_at_the_first(By planner)
    {
        var rulebook = Written.Rulebook("traps", Written.Duty("in-the-night", Say.At(Reckoning.It)) with
        {
            Tell = [Say.Reminder(Say.At(Reckoning.It).Clock(2, 30), "owner") with { Repeat = new Repeat(1, new Unit(UnitKind.Days), 1) }],
        }) with
        { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
        var night = new Situation(rulebook, HospitalStay.Directory(HospitalStay.Weekdays(8, 18)), Calendars.ClosedDayTables.Empty)
            .HeldSince("2026-10-01T09:00", HospitalStay.Holders)
            .Then("2026-10-20T10:00", It.PlansDischargeOn(2026, 10, 24));
        var last = night.Duty(planner, "in-the-night").Alerts.Last().At;
        Assert.True(last == Instant.FromUtc(2026, 10, 25, 0, 30), $"the first 02:30 of the 25th is summer time, 00:30 UTC, not {last}. {Reckoning.Warning("the second 02:30, 01:30 UTC")}");
    }

    private static Reckoning TheLongNight(Calendars.OpeningHours hours) => Reckoning.In("Europe/Berlin", new LocalDateTime(2026, 10, 25, 0, 0), hours);

    private static Calendars.OpeningHours OnSundays(LocalTime from, LocalTime to) => new([(IsoDayOfWeek.Sunday, new Calendars.ClockRange(from, to))]);
}
