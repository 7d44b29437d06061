using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

public sealed class A_week_in_as_few_words_as_there_can_be
{
    private static readonly ClockRange Day = new(new(9, 0), new(17, 0)), Morning = new(new(9, 0), new(12, 0));

    [Fact]
    public void Days_that_follow_each_other_with_the_same_hours_are_said_together() =>
        Assert.Equal("Monday-Wednesday, Friday", Words(Of((1, Day), (2, Day), (3, Day), (5, Day))));

    [Fact]
    public void Other_hours_begin_anew() => Assert.Equal("Monday-Tuesday, Wednesday, Thursday", Words(Of((1, Day), (2, Day), (3, Morning), (4, Day))));

    [Fact]
    public void A_week_without_a_closed_day_is_one_of_seven() =>
        Assert.Equal("Monday-Sunday", Words(Of([.. Enumerable.Range(1, 7).Select(d => (d, Day))])));

    [Fact]
    public void A_week_that_begins_closed_begins_with_its_first_day() => Assert.Equal("Saturday-Sunday", Words(Of((6, Morning), (7, Morning))));

    [Fact]
    public void A_Sunday_by_itself_is_said_by_itself() => Assert.Equal("Saturday, Sunday", Words(Of((6, Day), (7, Morning))));

    [Fact]
    public void A_week_without_hours_is_nothing() => Assert.Empty(DayRun.Of(Of()));

    [Fact]
    public void Each_says_its_hours() =>
        Assert.Equal([[Day], [Morning, new(new(13, 0), new(15, 0))]], DayRun.Of(Of((1, Day), (2, Morning), (2, new(new(13, 0), new(15, 0))))).Select(r => r.Ranges.ToArray()));

    private static string Words(OpeningHours hours) => string.Join(", ", DayRun.Of(hours).Select(r => r.Days(d => d.ToString(), "-")));

    private static OpeningHours Of(params (int Day, ClockRange Range)[] days) => new(days.Select(d => ((IsoDayOfWeek)d.Day, d.Range)));
}
