using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

public sealed class A_day_is_written_into_a_calendar_by_hand
{
    private const string Text = """
        # Kept by the city.
        closed-days: city
        title: { ja: 市の休み, en: City }
        source: the city
        covers: 2026-01-01 to 2026-12-31
        days:
          2026-05-01: 創立記念日
          # Ours, every autumn.
          2026-10-01: 市民の日
        every-year:
          12-29: 年末休み
          01-02: 年始休み

        """;

    private static readonly ClosedDayTable Before = CalendarFile.Read(Text);

    [Fact]
    public void It_stands_where_its_date_belongs_and_nothing_else_moves()
    {
        var text = CalendarText.WithDay(Text, Before, new LocalDate(2026, 8, 14), "お盆");
        Assert.Contains("  2026-05-01: 創立記念日\n  2026-08-14: お盆\n  # Ours, every autumn.\n  2026-10-01: 市民の日\n", text, StringComparison.Ordinal);
        Assert.Equal(Text, CalendarText.WithoutDay(text, new LocalDate(2026, 8, 14)));
    }

    [Fact]
    public void What_is_noted_beside_the_dates_that_it_speaks_of_stays()
    {
        var noted = Text.Replace("to 2026-12-31", "to 2026-12-31 # as the council decided", StringComparison.Ordinal);
        Assert.Contains("\ncovers: 2026-01-01 to 2026-12-31 # as the council decided\n", CalendarText.WithDay(noted, Before, new LocalDate(2026, 8, 14), "お盆"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_there_gets_its_new_name() =>
        Assert.Equal("記念日", CalendarFile.Read(CalendarText.WithDay(Text, Before, new LocalDate(2026, 5, 1), "記念日")).NameOf(new(2026, 5, 1)));

    [Fact]
    public void A_day_of_every_year_is_changed_in_every_year_wherever_its_line_stands()
    {
        var text = CalendarText.WithDay(Text, new AnnualDate(1, 2), "休み");
        Assert.Equal("休み", CalendarFile.Read(text).NameOf(new(2026, 1, 2)));
        Assert.Equal(Before.EveryYear.Count, CalendarFile.Read(text).EveryYear.Count);
        Assert.Null(CalendarFile.Read(CalendarText.WithoutDay(Text, new AnnualDate(12, 29))).NameOf(new(2026, 12, 29)));
    }

    [Fact]
    public void A_table_of_days_of_every_year_takes_a_single_one()
    {
        const string Yearly = "closed-days: year-end\ntitle: { ja: 年末年始, en: New year }\nsource: us\nevery-year:\n  12-29: 年末休み\n";
        var table = CalendarFile.Read(CalendarText.WithDay(Yearly, CalendarFile.Read(Yearly), new LocalDate(2027, 1, 4), "特別休業"));
        Assert.Equal(("特別休業", "年末休み"), (table.NameOf(new(2027, 1, 4)), table.NameOf(new(2030, 12, 29))));
    }

    [Fact]
    public void The_last_day_of_a_part_takes_the_part_with_it()
    {
        var text = CalendarText.WithoutDay(CalendarText.WithoutDay(Text, new AnnualDate(12, 29)), new AnnualDate(1, 2));
        Assert.DoesNotContain("every-year", text, StringComparison.Ordinal);
        Assert.Equal(2, CalendarFile.Read(text).Dates.Length);
    }

    [Fact]
    public void Without_its_last_day_a_part_leaves_its_notes()
    {
        const string One = "days:\n  # Ours: every autumn.\n  2026-10-01: 市民の日\n";
        Assert.Equal("  # Ours: every autumn.\n", CalendarText.WithoutDay(One, new LocalDate(2026, 10, 1)));
    }

    [Fact]
    public void A_day_that_somebody_put_out_of_force_by_a_sharp_sign_is_a_note()
    {
        const string Out = "days:\n# 2026-05-01: 創立記念日\n  2026-10-01: 市民の日\n";
        Assert.Equal(Out, CalendarText.WithoutDay(Out, new LocalDate(2026, 5, 1)));
        Assert.Equal("# 2026-05-01: 創立記念日\n", CalendarText.WithoutDay(Out, new LocalDate(2026, 10, 1)));
    }

    [Fact]
    public void What_is_not_there_cannot_be_taken_out()
    {
        const string None = "closed-days: city\ncovers: 2026-01-01 to 2026-12-31\n";
        Assert.Equal(None, CalendarText.WithoutDay(None, new LocalDate(2026, 5, 1)));
        Assert.Equal(Text, CalendarText.WithoutDay(Text, new LocalDate(2026, 5, 2)));
    }

    [Theory]
    [InlineData(2026, 1, 5, "days:\n  2026-01-05: 休み\n  # Ours, every autumn.\n  # Since 1950.\n  2026-10-01: 市民の日\n# At the edge.\n\n  2026-11-04: 休み\n")]
    [InlineData(2026, 11, 1, "days:\n  # Ours, every autumn.\n  # Since 1950.\n  2026-10-01: 市民の日\n# At the edge.\n\n  2026-11-01: 休み\n  2026-11-04: 休み\n")]
    [InlineData(2026, 12, 1, "days:\n  # Ours, every autumn.\n  # Since 1950.\n  2026-10-01: 市民の日\n# At the edge.\n\n  2026-11-04: 休み\n  2026-12-01: 休み\n")]
    public void A_note_stays_above_the_line_that_it_speaks_of(int year, int month, int day, string expected)
    {
        const string Days = "days:\n  # Ours, every autumn.\n  # Since 1950.\n  2026-10-01: 市民の日\n# At the edge.\n\n  2026-11-04: 休み\n";
        const string Rest = "covers: 2026-01-01 to 2026-12-31\nclosed-days: city\nevery-year:\n  12-29: 年末休み\n";
        Assert.Equal(expected + Rest, CalendarText.WithDay(Days + Rest, Before, new LocalDate(year, month, day), "休み"));
    }

    [Fact]
    public void A_text_without_days_gets_its_part_at_the_end()
    {
        const string None = "covers: 2026-01-01 to 2026-12-31\nclosed-days: city\n\n\n";
        Assert.Equal("covers: 2026-01-01 to 2026-12-31\nclosed-days: city\ndays:\n  2026-05-01: 記念日\n", CalendarText.WithDay(None, Before, new LocalDate(2026, 5, 1), "記念日"));
        Assert.Equal("covers: 2026-01-01 to 2026-12-31\nclosed-days: city\nevery-year:\n  01-02: 休み\n", CalendarText.WithDay(None, new AnnualDate(1, 2), "休み"));
    }

    [Theory]
    [InlineData("closed-days: city\r\ndays:\r\n  2026-05-01: 記念日\r\n", "closed-days: city\ncovers: 2026-01-01 to 2027-12-31\ndays:\n  2026-05-01: 記念日\n")]
    [InlineData("closed-days: city\nevery-year:\n  12-29: 休み\n", "closed-days: city\ncovers: 2026-01-01 to 2027-12-31\nevery-year:\n  12-29: 休み\n")]
    [InlineData("covers: 2026-01-01 to 2026-12-31\ndays:\n", "covers: 2026-01-01 to 2027-12-31\ndays:\n")]
    [InlineData("closed-days: city\n", "covers: 2026-01-01 to 2027-12-31\nclosed-days: city\n")]
    public void The_dates_that_it_speaks_of_stand_above_its_days(string text, string expected) =>
        Assert.Equal(expected, CalendarText.Covering(text, new(2026, 1, 1), new(2027, 12, 31)));

    [Fact]
    public void It_can_speak_of_more_years() =>
        Assert.Equal(new LocalDate(2027, 12, 31), CalendarFile.Read(CalendarText.Covering(Text, new(2026, 1, 1), new(2027, 12, 31))).CoversTo);

    [Fact]
    public void A_new_table_is_one_that_can_be_read_whatever_its_titles_hold()
    {
        var table = CalendarFile.Read(CalendarText.New("fair", "\"祭\" \\ 休み", "The fair: closed", "a.b@city.example", new(2026, 1, 1), new(2027, 12, 31), new(2026, 9, 4), "祭: 初日"));
        Assert.Equal(("\"祭\" \\ 休み", "The fair: closed", "祭: 初日"), (table.Title!.Ja, table.Title.En, table.NameOf(new(2026, 9, 4))));
    }
}
