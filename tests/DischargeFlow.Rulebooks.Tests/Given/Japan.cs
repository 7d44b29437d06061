using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>The national holidays of Japan from 2024 to 2028, as MM-dd for each year (holiday-jp, MIT).</summary>
internal static class Japan
{
    private static readonly (int Year, string Days)[] Years =
    [
        (2024, "01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23"),
        (2025, "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24"),
        (2026, "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"),
        (2027, "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"),
        (2028, "01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23"),
    ];

    public static ClosedDayTable Holidays { get; } = new(
        "japan",
        new LocalDate(2024, 1, 1),
        new LocalDate(2028, 12, 31),
        from year in Years
        from day in year.Days.Split(' ')
        select KeyValuePair.Create(new LocalDate(year.Year, int.Parse(day[..2]), int.Parse(day[3..])), "holiday"));

    /// <summary>The days around the new year on which offices are closed: 29 December to 3 January.</summary>
    public static ClosedDayTable YearEnd { get; } = new(
        "year-end",
        new LocalDate(2024, 1, 1),
        new LocalDate(2028, 12, 31),
        from year in Enumerable.Range(2024, 5)
        from day in new[] { new LocalDate(year, 1, 1), new(year, 1, 2), new(year, 1, 3), new(year, 12, 29), new(year, 12, 30), new(year, 12, 31) }
        select KeyValuePair.Create(day, "year end"));
}
