using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

/// <summary>A telephone that somebody answers on Mondays from nine to five, and one that somebody always answers.</summary>
public sealed class Hours_of_a_contact_point
{
    private static readonly LocalDate Monday = new(2026, 11, 16), Sunday = new(2026, 11, 22);
    private static readonly ClockRange Office = new(new(9, 0), new(17, 0)), AllDay = new(LocalTime.Midnight, LocalTime.Midnight);

    [Fact]
    public void Hold_on_a_closed_day_only_where_it_is_said()
    {
        Assert.Equal<ClockRange>([Office], On(IsoDayOfWeek.Monday, false).On(Monday, isClosed: false));
        Assert.Empty(On(IsoDayOfWeek.Monday, false).On(Monday, isClosed: true));
        Assert.Equal<ClockRange>([Office], On(IsoDayOfWeek.Monday, true).On(Monday, isClosed: true));
        Assert.Empty(On(IsoDayOfWeek.Monday, true).On(Sunday, isClosed: false));
    }

    [Fact]
    public void Day_and_night_are_all_seven_days_and_the_closed_ones()
    {
        for (var day = Monday; day <= Sunday; day = day.PlusDays(1)) Assert.Equal<ClockRange>([AllDay], PointHours.Always.On(day, isClosed: true));
    }

    [Fact]
    public void Are_the_same_where_every_day_is()
    {
        Assert.Equal(On(IsoDayOfWeek.Monday, true), On(IsoDayOfWeek.Monday, true));
        Assert.Equal(On(IsoDayOfWeek.Monday, true).GetHashCode(), On(IsoDayOfWeek.Monday, true).GetHashCode());
        Assert.NotEqual(On(IsoDayOfWeek.Monday, true), On(IsoDayOfWeek.Monday, false));
        Assert.NotEqual(On(IsoDayOfWeek.Monday, true), On(IsoDayOfWeek.Sunday, true));
        Assert.NotEqual(On(IsoDayOfWeek.Monday, true), new PointHours(new([(IsoDayOfWeek.Monday, AllDay)]), true));
        Assert.False(On(IsoDayOfWeek.Monday, true).Equals(null));
    }

    [Fact]
    public void Are_seldom_taken_for_others_where_many_are_kept()
    {
        PointHours[] others = [On(IsoDayOfWeek.Monday, false), PointHours.Always, new(new([(IsoDayOfWeek.Monday, AllDay)]), true)];
        Assert.DoesNotContain(On(IsoDayOfWeek.Monday, true).GetHashCode(), others.Select(o => o.GetHashCode()));
    }

    private static PointHours On(IsoDayOfWeek day, bool onClosedDays) => new(new([(day, Office)]), onClosedDays);
}
