using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

public sealed class A_place_whose_time_nobody_names
{
    [Theory]
    [InlineData(2026, 1, 15)]
    [InlineData(2026, 7, 15)]
    public void Goes_by_the_clocks_of_Japan_nine_hours_ahead_in_winter_and_in_summer(int year, int month, int day) => Assert.Equal(
        Instant.FromUtc(year, month, day, 0, 0), new LocalDateTime(year, month, day, 9, 0).InZoneStrictly(DefaultZone.Value).ToInstant());
}
