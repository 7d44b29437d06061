using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

/// <summary>A table that was written down out of order and speaks of the year 2026.</summary>
public sealed class A_table_of_closed_days
{
    private static ClosedDayTable Table => new("japan", new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31),
    [
        new(new LocalDate(2026, 11, 23), "Labour Thanksgiving Day"),
        new(new LocalDate(2026, 1, 1), "New Year's Day"),
        new(new LocalDate(2026, 5, 3), "Constitution Day"),
    ]);

    [Fact]
    public void Is_known_by_its_name_and_speaks_of_the_dates_it_covers()
    {
        Assert.Equal("japan", Table.Name);
        Assert.Equal((new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), (Table.CoversFrom, Table.CoversTo));
    }

    [Fact]
    public void Names_no_source_where_none_was_given() => Assert.Empty(Table.Source);

    [Fact]
    public void Lists_its_dates_in_order() =>
        Assert.Equal<LocalDate>([new LocalDate(2026, 1, 1), new LocalDate(2026, 5, 3), new LocalDate(2026, 11, 23)], Table.Dates);

    [Theory]
    [InlineData(2025, 12, 31, false)]
    [InlineData(2026, 1, 1, true)]
    [InlineData(2026, 7, 1, true)]
    [InlineData(2026, 12, 31, true)]
    [InlineData(2027, 1, 1, false)]
    public void Covers_its_first_and_its_last_date(int year, int month, int day, bool covered) =>
        Assert.Equal(covered, Table.Covers(new LocalDate(year, month, day)));

    [Fact]
    public void Names_a_closed_day_and_no_other()
    {
        Assert.Equal("Constitution Day", Table.NameOf(new LocalDate(2026, 5, 3)));
        Assert.Null(Table.NameOf(new LocalDate(2026, 5, 4)));
    }
}
