using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

/// <summary>
/// An office that is open from Monday to Friday, since 1 April 2026 (a Wednesday) on Saturdays too, that keeps the table of its town besides the
/// national one, and is closed on 13 August (a Thursday).
/// </summary>
public sealed class The_calendar_of_a_party
{
    private static readonly ClockRange Day = new(new LocalTime(9, 0), new LocalTime(17, 0));

    private static readonly ClosedDayTable National = Table("japan", 2028, (new LocalDate(2026, 11, 3), "Culture Day"));

    private static readonly ClosedDayTable Town = Table("town", 2026, (new LocalDate(2026, 10, 15), "festival"), (new LocalDate(2026, 11, 3), "parade"));

    private static PartyExtract Office => new()
    {
        Id = new("office"),
        Organization = new("office"),
        Hours = [(new LocalDate(2020, 1, 1), Week(5)), (new LocalDate(2026, 4, 1), Week(6))],
        ClosedDays = ["town", "unheard-of"],
        OwnClosedDates = [new LocalDate(2026, 8, 13)],
    };

    private static PartyCalendar Of(PartyExtract? party) => new([National], ClosedDayTables.Of(National, Town), party);

    [Fact]
    public void Is_open_on_the_weekdays_for_which_it_has_hours()
    {
        var calendar = Of(Office);
        Assert.True(calendar.IsOpen(new LocalDate(2026, 11, 20)), "A Friday.");
        Assert.True(calendar.IsOpen(new LocalDate(2026, 11, 21)), "A Saturday.");
        Assert.False(calendar.IsOpen(new LocalDate(2026, 11, 22)), "A Sunday.");
        Assert.Equal<ClockRange>([Day], calendar.HoursOn(new LocalDate(2026, 11, 21)));
        Assert.Empty(calendar.HoursOn(new LocalDate(2026, 11, 22)));
    }

    [Fact]
    public void Goes_by_the_hours_that_were_in_force_on_the_date()
    {
        Assert.Null(Office.HoursOn(new LocalDate(2019, 12, 31)));
        Assert.False(Of(Office).IsOpen(new LocalDate(2026, 3, 28)), "The last Saturday of March: Saturdays begin in April.");
        Assert.True(Of(Office).IsOpen(new LocalDate(2026, 4, 4)), "The first Saturday of April.");
        var onThatDay = Office with { Hours = [(new LocalDate(2020, 1, 1), Week(5)), (new LocalDate(2026, 4, 4), Week(6))] };
        Assert.True(Of(onThatDay).IsOpen(new LocalDate(2026, 4, 4)), "Hours hold from the very date since which they are in force.");
    }

    [Fact]
    public void Is_closed_on_the_days_of_the_rulebook_of_its_own_table_and_its_own_dates()
    {
        var calendar = Of(Office);
        Assert.False(calendar.IsOpen(new LocalDate(2026, 11, 3)), "Culture Day, a Tuesday.");
        Assert.False(calendar.IsOpen(new LocalDate(2026, 10, 15)), "The festival, a Thursday.");
        Assert.False(calendar.IsOpen(new LocalDate(2026, 8, 13)), "Its own closed Thursday.");
        Assert.Empty(calendar.HoursOn(new LocalDate(2026, 11, 3)));
    }

    [Fact]
    public void Names_a_closed_day_as_the_rulebook_does_before_its_own_table()
    {
        Assert.Equal("Culture Day", Of(Office).NameOfClosedDay(new LocalDate(2026, 11, 3)));
        Assert.Equal("festival", Of(Office).NameOfClosedDay(new LocalDate(2026, 10, 15)));
        Assert.Null(Of(Office).NameOfClosedDay(new LocalDate(2026, 11, 22)));
    }

    [Fact]
    public void Covers_a_date_of_which_every_table_speaks_and_names_the_first_that_does_not()
    {
        var calendar = Of(Office);
        Assert.True(calendar.IsCovered(new LocalDate(2026, 12, 31)));
        Assert.Null(calendar.TableNotCovering(new LocalDate(2026, 12, 31)));
        Assert.False(calendar.IsCovered(new LocalDate(2027, 1, 4)), "The town's table ends with 2026.");
        Assert.Same(Town, calendar.TableNotCovering(new LocalDate(2027, 1, 4)));
        Assert.Same(National, calendar.TableNotCovering(new LocalDate(2029, 1, 4)));
        Assert.True(calendar.IsOpen(new LocalDate(2027, 1, 4)), "A Monday of which a table does not speak is open.");
    }

    [Fact]
    public void Is_Monday_to_Friday_for_nobody_in_particular_and_for_a_party_without_hours()
    {
        foreach (var calendar in new[] { Of(null), Of(Office with { Hours = [] }) })
        {
            Assert.True(calendar.HoursAreAssumed);
            Assert.True(calendar.IsOpen(new LocalDate(2026, 11, 20)), "A Friday.");
            Assert.False(calendar.IsOpen(new LocalDate(2026, 11, 21)), "A Saturday.");
            Assert.False(calendar.IsOpen(new LocalDate(2026, 11, 3)), "Culture Day.");
        }

        Assert.True(Of(null).IsOpen(new LocalDate(2026, 10, 15)), "The festival is kept by the office alone.");
        Assert.False(Of(Office).HoursAreAssumed);
    }

    [Theory]
    [InlineData(1999, 12, 31, true)]
    [InlineData(2000, 1, 1, false)]
    [InlineData(2099, 12, 31, true)]
    [InlineData(2100, 1, 1, true)]
    public void Answers_for_a_birth_date_and_for_a_year_far_ahead(int year, int month, int day, bool isWorkday)
    {
        var calendar = Of(null);
        var date = new LocalDate(year, month, day);
        Assert.Equal(isWorkday, calendar.IsOpen(date));
        Assert.Equal(isWorkday, calendar.IsOpen(date));
        Assert.Equal(year <= 2028, calendar.IsCovered(date));
    }

    [Fact]
    public void Gives_each_day_its_own_answer_however_often_and_in_whichever_order_it_is_asked()
    {
        var calendar = Of(null);
        var days = Enumerable.Range(0, 3 * 366).Select(new LocalDate(2026, 1, 1).PlusDays).ToList();
        foreach (var day in days.Concat(days.AsEnumerable().Reverse()))
        {
            var expected = day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && day != new LocalDate(2026, 11, 3);
            Assert.True(calendar.IsOpen(day) == expected, $"{day}");
            Assert.True(calendar.IsCovered(day) == day.Year <= 2028, $"{day}");
        }
    }

    private static OpeningHours Week(int days) => new(Enumerable.Range(1, days).Select(d => ((IsoDayOfWeek)d, Day)));

    private static ClosedDayTable Table(string name, int until, params (LocalDate Date, string Name)[] days) =>
        new(name, new LocalDate(1990, 1, 1), new LocalDate(until, 12, 31), days.ToImmutableDictionary(d => d.Date, d => d.Name));
}
