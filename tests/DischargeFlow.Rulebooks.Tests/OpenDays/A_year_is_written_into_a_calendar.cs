using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

/// <summary>A calendar of 2028 to 2030, some of it computed and some of it the city's own, and the nation's list of one year or more.</summary>
public sealed class A_year_is_written_into_a_calendar
{
    private const string Calendar = """
        # Kept by the city.
        closed-days: japan
        title: { ja: 国民の祝日・休日, en: National holidays }
        source: "holiday_jp, MIT"
        covers: 2028-01-01 to 2030-12-31
        days:
          2028-01-01: 元日
          # The founding of the city: ours, not the nation's.
          2028-07-01: 市制記念日

        # 2029 as somebody computed it.
        # 2029-01-02: 振替休日
          2029-01-01: 元日
          2029-01-09: 成人の日
          2030-01-01: 元日
          # Nobody knows the days after this one.
        every-year:
          12-29: 年末休み

        """;

    private static readonly HolidayList Of2029 = List((new(2029, 1, 1), "元日"), (new(2029, 1, 8), "成人の日"), (new(2029, 11, 23), "勤労感謝の日"));

    [Fact]
    public void Its_days_replace_those_that_were_computed_and_every_other_line_stays_where_it_was() => Assert.Equal(
        """
        # Kept by the city.
        closed-days: japan
        title: { ja: 国民の祝日・休日, en: National holidays }
        source: "内閣府「国民の祝日について」の CSV(2029年から2029年まで)。それ以外の年: holiday_jp, MIT"
        covers: 2028-01-01 to 2030-12-31
        days:
          2028-01-01: 元日
          # The founding of the city: ours, not the nation's.
          2028-07-01: 市制記念日
          2029-01-01: 元日
          2029-01-08: 成人の日
          2029-11-23: 勤労感謝の日

        # 2029 as somebody computed it.
        # 2029-01-02: 振替休日
          2030-01-01: 元日
          # Nobody knows the days after this one.
        every-year:
          12-29: 年末休み

        """,
        Written(Of2029));

    [Fact]
    public void Writing_it_twice_changes_nothing()
    {
        var once = Written(Of2029);
        Assert.Equal(once, CalendarText.With(once, CalendarFile.Read(once), Of2029));
    }

    [Fact]
    public void A_year_after_the_last_one_makes_the_calendar_longer()
    {
        var text = Written(List((new(2031, 1, 1), "元日")));
        Assert.Equal((new LocalDate(2028, 1, 1), new LocalDate(2031, 12, 31)), (CalendarFile.Read(text).CoversFrom, CalendarFile.Read(text).CoversTo));
        Assert.Contains("  2031-01-01: 元日\n  # Nobody knows the days after this one.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_before_the_first_one_is_left_out()
    {
        var table = CalendarFile.Read(Written(List((new(2027, 1, 1), "元日"), (new(2028, 1, 1), "元日"))));
        Assert.Equal((new LocalDate(2028, 1, 1), new LocalDate(2030, 12, 31)), (table.CoversFrom, table.CoversTo));
        Assert.Null(table.NameOf(new(2027, 1, 1)));
        Assert.Null(table.NameOf(new(2028, 7, 1)));
    }

    [Theory]
    [InlineData(2028, 2029, "(2028年から2029年まで)。それ以外の年: holiday_jp, MIT")]
    [InlineData(2029, 2030, "(2029年から2030年まで)。それ以外の年: holiday_jp, MIT")]
    [InlineData(2028, 2030, "(2028年から2030年まで)")]
    [InlineData(2027, 2031, "(2028年から2031年まで)")]
    public void The_source_says_which_years_come_from_where(int first, int last, string says) => Assert.Equal(
        $"内閣府「国民の祝日について」の CSV{says}", CalendarFile.Read(Written(List((new(first, 1, 1), "元日"), (new(last, 1, 1), "元日")))).Source);

    [Theory]
    [InlineData("source: 'holiday_jp, MIT'")]
    [InlineData("source:   holiday_jp, MIT  ")]
    [InlineData("source: \"それ以外の年: holiday_jp, MIT\"")]
    public void The_old_source_is_named_without_its_quotation_marks(string line)
    {
        var text = Calendar.Replace("source: \"holiday_jp, MIT\"", line, StringComparison.Ordinal);
        Assert.EndsWith("まで)。それ以外の年: holiday_jp, MIT", CalendarFile.Read(CalendarText.With(text, CalendarFile.Read(text), Of2029)).Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_that_ends_with_its_days_has_them_in_order_too()
    {
        const string Short = "closed-days: japan\ntitle: { ja: 祝日, en: Holidays }\nsource: us\ncovers: 2028-01-01 to 2028-12-31\ndays:\n  2028-01-01: 元日\n  # The last.";
        Assert.EndsWith("days:\n  2028-01-01: 元日\n  2029-01-01: 元日\n  2029-01-08: 成人の日\n  2029-11-23: 勤労感謝の日\n  # The last.\n",
            CalendarText.With(Short, CalendarFile.Read(Short), Of2029), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("振替 休日・(国民)（の）2", "振替 休日・(国民)（の）2")]
    [InlineData("休み: \"特別\" # 一回", "\"休み: \\\"特別\\\" # 一回\"")]
    [InlineData("山\\川", "\"山\\\\川\"")]
    public void A_name_that_yaml_could_take_for_something_else_is_quoted(string name, string written)
    {
        var text = Written(List((new(2029, 6, 1), name)));
        Assert.Contains($"\n  2029-06-01: {written}\n", text, StringComparison.Ordinal);
        Assert.Equal(name, CalendarFile.Read(text).NameOf(new(2029, 6, 1)));
    }

    [Theory]
    [InlineData(2026, 2027, false)]
    [InlineData(2026, 2028, true)]
    [InlineData(2029, 2029, true)]
    [InlineData(2031, 2032, true)]
    [InlineData(2032, 2033, false)]
    public void A_list_that_leaves_a_year_between_does_not_join_it(int first, int last, bool joins) => Assert.Equal(
        joins, CalendarText.Joins(CalendarFile.Read(Calendar), List((new(first, 1, 1), "元日"), (new(last, 12, 1), "休日"))));

    private static HolidayList List(params (LocalDate Date, string Name)[] days) => new(days.ToImmutableSortedDictionary(d => d.Date, d => d.Name));

    private static string Written(HolidayList list) => CalendarText.With(Calendar, CalendarFile.Read(Calendar), list);
}
