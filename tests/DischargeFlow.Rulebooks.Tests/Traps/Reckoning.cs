using System.Globalization;
using System.Runtime.CompilerServices;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Traps;

/// <summary>One date or hour to count from, one ground to count on: what phrases counted from it give.</summary>
internal sealed class Reckoning
{
    private readonly Situation _ground;
    private readonly Moment _from;

    private Reckoning(Situation ground, Moment from) => (_ground, _from) = (ground, from);

    public static Anchor It { get; } = Say.Date("planned-discharge");

    /// <summary>From a date in Tokyo, Monday to Friday, with the closed-day tables that are given.</summary>
    public static Reckoning From(LocalDate date, params ClosedDayTable[] closed) => new(
        new Situation(
            Written.Rulebook("traps") with { ClosedDays = [.. closed.Select(c => c.Name)] },
            HospitalStay.Directory(HospitalStay.Weekdays(8, 18)),
            ClosedDayTables.Of(closed)),
        Moment.On(date));

    /// <summary>From a date, or from a clock time on it, in another zone, where no day is closed but Saturdays and Sundays, or by the hours that are given.</summary>
    public static Reckoning In(string zone, LocalDateTime from, OpeningHours? open = null)
    {
        var there = DateTimeZoneProviders.Tzdb[zone];
        return new(
            new Situation(Written.Rulebook("traps") with { Zone = there }, HospitalStay.Directory(open ?? HospitalStay.Weekdays(8, 18)), ClosedDayTables.Empty),
            Moment.At(there.AtStrictly(from).ToInstant()));
    }

    /// <summary>Asserts what a phrase gives, as <c>Fri 2026-09-18</c> or <c>Sat 2027-03-27 09:00+01</c>, by both planners.</summary>
    public Reckoning Gives(string expected, Phrase phrase, string temptingWrong = "", [CallerArgumentExpression(nameof(phrase))] string said = "")
    {
        foreach (var planner in By.All)
        {
            var actual = Find(planner, phrase) is { } moment ? Text(moment) : "nothing";
            Assert.True(actual == expected, $"{said} is {expected}, the {planner} planner says {actual}. {Warning(temptingWrong)}");
        }

        return this;
    }

    public static string Warning(string temptingWrong) => temptingWrong.Length == 0 ? "" : $"Tempting, and wrong: {temptingWrong}.";

    private Moment? Find(By planner, Phrase phrase)
    {
        var rulebook = _ground.Rulebook with { Duties = [Written.Duty("counted", Say.At(It), phrase)] };
        var situation = (_ground with { Rulebook = rulebook })
            .HeldSince("2020-01-01T09:00", HospitalStay.Holders)
            .Then("2020-01-01T10:00", Given.It.Becomes("planned-discharge", new FactValue.Date(_from)));
        return situation.Duty(planner, "counted").WishedDue?.Moment;
    }

    private string Text(Moment moment) => moment.IsDay
        ? moment.Day.ToString("ddd uuuu-MM-dd", CultureInfo.InvariantCulture)
        : moment.Instant.InZone(_ground.Rulebook.Zone).ToString("ddd uuuu-MM-dd HH:mmo<+HH>", CultureInfo.InvariantCulture);
}
