using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

/// <summary>An office that closes at noon for an hour, and one that is staffed until midnight.</summary>
public sealed class Opening_hours_of_a_week
{
    private static readonly ClockRange Morning = new(new LocalTime(8, 30), new LocalTime(12, 0));
    private static readonly ClockRange Afternoon = new(new LocalTime(13, 0), new LocalTime(17, 15));
    private static readonly ClockRange Evening = new(new LocalTime(17, 0), LocalTime.Midnight);

    [Fact]
    public void Are_in_order_however_they_were_written() =>
        Assert.Equal<ClockRange>([Morning, Afternoon], new OpeningHours([(IsoDayOfWeek.Monday, Afternoon), (IsoDayOfWeek.Monday, Morning)]).On(IsoDayOfWeek.Monday));

    [Fact]
    public void Are_none_on_a_weekday_that_is_not_named()
    {
        var week = new OpeningHours([(IsoDayOfWeek.Monday, Morning), (IsoDayOfWeek.Sunday, Evening)]);
        Assert.Equal<ClockRange>([Evening], week.On(IsoDayOfWeek.Sunday));
        Assert.Empty(week.On(IsoDayOfWeek.Tuesday));
    }

    [Fact]
    public void Are_all_day_from_Monday_to_Friday_where_nobody_recorded_them()
    {
        foreach (var day in new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday })
            Assert.Equal<ClockRange>([new ClockRange(LocalTime.Midnight, LocalTime.Midnight)], OpeningHours.Weekdays.On(day));
        Assert.Empty(OpeningHours.Weekdays.On(IsoDayOfWeek.Saturday));
        Assert.Empty(OpeningHours.Weekdays.On(IsoDayOfWeek.Sunday));
    }

    [Theory]
    [InlineData(8, 29, false)]
    [InlineData(8, 30, true)]
    [InlineData(11, 59, true)]
    [InlineData(12, 0, false)]
    public void Begin_with_their_first_minute_and_end_before_their_last(int hour, int minute, bool open) =>
        Assert.Equal(open, Morning.Contains(new LocalTime(hour, minute)));

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(16, 59, false)]
    [InlineData(17, 0, true)]
    [InlineData(23, 59, true)]
    public void Until_midnight_last_to_the_end_of_the_day(int hour, int minute, bool open) =>
        Assert.Equal(open, Evening.Contains(new LocalTime(hour, minute)));
}
