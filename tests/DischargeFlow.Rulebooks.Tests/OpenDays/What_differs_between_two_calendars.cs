using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

/// <summary>The city's calendar of 2026: closed on the day of its founding and in the week of the dead.</summary>
public sealed class What_differs_between_two_calendars
{
    private static readonly (LocalDate Date, string Name)[] Days = [(new(2026, 8, 14), "お盆"), (new(2026, 5, 1), "創立記念日")];

    private static readonly ClosedDayTable Before = Table(2026, 2026, Days);

    [Fact]
    public void Nothing_does_where_both_say_the_same()
    {
        var difference = CalendarDifference.Between(Before, Table(2026, 2026, Days));
        Assert.Empty(difference.Days);
        Assert.False(difference.CoversMoved);
        Assert.True(difference.IsNothing);
    }

    [Theory]
    [InlineData(2025, 2026)]
    [InlineData(2026, 2027)]
    public void It_may_be_only_the_years_that_they_speak_of(int from, int to)
    {
        var difference = CalendarDifference.Between(Before, Table(from, to, Days));
        Assert.Empty(difference.Days);
        Assert.True(difference.CoversMoved);
        Assert.False(difference.IsNothing, "a date that was past the table is in it now");
    }

    [Fact]
    public void A_day_more_a_day_less_and_a_name_are_told_in_order()
    {
        var difference = CalendarDifference.Between(Before, Table(2026, 2026, (new(2026, 12, 28), "大掃除"), (new(2026, 5, 1), "市の日")));
        Assert.Equal<ChangedDay>(
            [new(new(2026, 5, 1), "創立記念日", "市の日"), new(new(2026, 8, 14), "お盆", null), new(new(2026, 12, 28), null, "大掃除")], difference.Days);
        Assert.Equal([false, true, true], difference.Days.Select(d => d.MovesDeadlines));
        Assert.False(difference.CoversMoved);
        Assert.False(difference.IsNothing);
    }

    [Fact]
    public void Before_there_was_any_all_of_it_is_new()
    {
        var difference = CalendarDifference.Between(null, Before);
        Assert.Equal<ChangedDay>([new(new(2026, 5, 1), null, "創立記念日"), new(new(2026, 8, 14), null, "お盆")], difference.Days);
        Assert.True(difference.CoversMoved);
    }

    private static ClosedDayTable Table(int from, int to, params (LocalDate Date, string Name)[] days) =>
        new("city", new(from, 1, 1), new(to, 12, 31), days.Select(d => KeyValuePair.Create(d.Date, d.Name)));
}
