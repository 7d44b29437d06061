using System.Collections.Immutable;
using System.Text;
using DischargeFlow.Exchange.Holidays;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Reading;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Holidays;

public sealed class A_year_is_written_into_a_calendar
{
    private const string Calendar = """
        # Kept by the city.
        closed-days: japan
        title: { ja: 国民の祝日・休日, en: National holidays }
        source: "holiday_jp, MIT"
        covers: 2028-01-01 to 2029-12-31
        days:
          2028-01-01: 元日
          # The founding of the city: ours, not the nation's.
          2028-07-01: 市制記念日
          2029-01-01: 元日
          2029-01-09: 成人の日
        every-year:
          12-29: 年末休み
        """;

    private static readonly HolidayList Of2029 = HolidayListReader.Read(
        Encoding.UTF8.GetBytes(The_list_of_the_Cabinet_Office.Text([The_list_of_the_Cabinet_Office.Heading, .. The_list_of_the_Cabinet_Office.Of2029]))).List!;

    [Fact]
    public void Its_days_replace_those_that_were_computed()
    {
        var (_, table) = Written(Of2029);
        Assert.Equal("成人の日", table.NameOf(new(2029, 1, 8)));
        Assert.Null(table.NameOf(new(2029, 1, 9)));
        Assert.Equal("勤労感謝の日", table.NameOf(new(2029, 11, 23)));
    }

    [Fact]
    public void Everything_else_stays_notes_and_other_years_and_what_holds_every_year()
    {
        var (text, table) = Written(Of2029);
        Assert.StartsWith("# Kept by the city.\n", text, StringComparison.Ordinal);
        Assert.Contains("  # The founding of the city: ours, not the nation's.\n  2028-07-01: 市制記念日\n", text, StringComparison.Ordinal);
        Assert.EndsWith("every-year:\n  12-29: 年末休み\n", text, StringComparison.Ordinal);
        Assert.Equal("年末休み", table.NameOf(new(2029, 12, 29)));
    }

    [Fact]
    public void It_reaches_to_the_end_of_the_last_year_of_the_list()
    {
        var of2030 = Of2029 with { Days = Of2029.Days.ToImmutableSortedDictionary(d => d.Key.PlusYears(1), d => d.Value) };
        var (_, table) = Written(of2030);
        Assert.Equal((new LocalDate(2028, 1, 1), new LocalDate(2030, 12, 31)), (table.CoversFrom, table.CoversTo));
    }

    [Fact]
    public void The_source_says_which_years_come_from_where()
    {
        var (text, _) = Written(Of2029);
        Assert.Contains("source: \"内閣府「国民の祝日について」の CSV(2029年から2029年まで)。それ以外の年: holiday_jp, MIT\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_it_twice_changes_nothing()
    {
        var (once, table) = Written(Of2029);
        Assert.Equal(once, CalendarText.With(once, table, Of2029));
    }

    [Fact]
    public void A_name_that_yaml_could_take_for_something_else_is_quoted()
    {
        var odd = Of2029 with { Days = Of2029.Days.SetItem(new(2029, 6, 1), "休み: \"特別\" # 一回") };
        Assert.Equal("休み: \"特別\" # 一回", Written(odd).Table.NameOf(new(2029, 6, 1)));
    }

    [Fact]
    public void A_list_that_leaves_a_year_between_does_not_join_it()
    {
        var of2031 = Of2029 with { Days = Of2029.Days.ToImmutableSortedDictionary(d => d.Key.PlusYears(2), d => d.Value) };
        Assert.False(CalendarText.Joins(Read(Calendar), of2031), "nobody knows the holidays of 2030");
        Assert.True(CalendarText.Joins(Read(Calendar), Of2029));
    }

    private static (string Text, ClosedDayTable Table) Written(HolidayList list)
    {
        var text = CalendarText.With(Calendar, Read(Calendar), list);
        return (text, Read(text));
    }

    private static ClosedDayTable Read(string text)
    {
        var read = ClosedDayTableReader.Read(new("japan.yaml", text));
        Assert.Empty(read.Findings.Select(f => f.ToString()));
        return read.Value!;
    }
}
