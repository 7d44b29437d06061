using System.Globalization;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>
/// A hospital of which somebody recorded that it never opens: a mistake in the directory. Whoever looks for its next open day gives up after 3,660 days, so
/// that there is a date, far from any that a person would take for right, and no end of looking. The admission is on Monday 2040-11-12 at ten.
/// </summary>
public sealed class A_calendar_without_an_open_day
{
    private static readonly Phrase Admission = Say.At(Say.Event("admission"));

    private static readonly LocalDate Monday = new(2040, 11, 12);

    private static string? Due(Phrase due)
    {
        var rulebook = Written.Rulebook("never", Written.Duty("call", Admission, due) with { IfTooLate = new IfTooLate.Keep() });
        var on = new Situation(rulebook, HospitalStay.Directory(new OpeningHours([])), ClosedDayTables.Of())
            .HeldSince("2040-11-12T09:00", HospitalStay.Holders).Then("2040-11-12T10:00", It.Happens("admission"));
        return on.Duty(By.Running, "call").Due is not { } found ? null : found.Moment.IsDay ? Text(found.Moment.Day) : on.Text(found.Moment.Instant);
    }

    private static string InDays(int days) => Text(Monday.PlusDays(days));

    private static string Text(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void Counts_its_business_days_to_the_end_of_looking()
    {
        Assert.Equal(InDays(3660), Due(1.BusinessDays().After(Say.Event("admission"))));
        Assert.Equal(InDays(-3660), Due(2.BusinessDays().Before(Say.Event("admission"))));
    }

    [Fact]
    public void Moves_a_closed_day_to_the_end_of_looking()
    {
        Assert.Equal(InDays(3661), Due(1.Days().After(Say.Event("admission")).IfClosed(IfClosed.Later)));
        Assert.Equal(InDays(-3659), Due(1.Days().After(Say.Event("admission")).IfClosed(IfClosed.Earlier)));
    }

    [Fact]
    public void Opens_with_the_day_and_closes_in_its_last_minute()
    {
        var tomorrow = 1.Days().After(Say.Event("admission")).IfClosed(IfClosed.Keep);
        Assert.Equal($"{InDays(3661)}T00:00", Due(tomorrow with { Clock = new ClockEdge.Opening(null) }));
        Assert.Equal($"{InDays(-3659)}T23:59", Due(tomorrow with { Clock = new ClockEdge.Closing(null) }));
    }

    [Fact]
    public void Lets_no_business_hour_pass() => Assert.Equal(
        "2040-11-12T10:00", Due((2, UnitKind.BusinessHours).After(Say.Event("admission"))));
}
