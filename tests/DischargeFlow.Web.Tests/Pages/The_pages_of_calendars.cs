using System.Text;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>The shipped tables: the national holidays from 2024 to 2028, and the days around the new year.</summary>
public sealed class The_pages_of_calendars : IAsyncLifetime, IAsyncDisposable
{
    private const string List = """
        国民の祝日・休日月日,国民の祝日・休日名称
        2029/1/1,元日
        2029/1/8,成人の日
        2029/2/11,建国記念の日
        2029/2/12,休日
        2029/2/23,天皇誕生日
        2029/3/20,春分の日
        2029/4/29,昭和の日
        2029/4/30,休日
        2029/5/3,憲法記念日
        2029/5/4,みどりの日
        2029/11/23,勤労感謝の日
        """;

    private readonly House _house = new();

    private ICalendarShelf Calendars => _house.Services.GetRequiredService<ICalendarShelf>();

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Say_which_tables_run_and_until_when_they_know_the_days()
    {
        using var visitor = new Visitor(_house, "en");
        var seen = await visitor.GetAsync("/calendars");
        Assert.Contains("National holidays of Japan", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Mon 1 Jan 2024 to Sun 31 Dec 2028", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ends soon", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_a_year_at_a_glance_with_the_names_of_its_days()
    {
        using var visitor = new Visitor(_house);
        var seen = await visitor.GetAsync("/calendars/japan?year=2026");
        var november = seen.Page.QuerySelectorAll("table.month")[10];
        Assert.Equal(["3 文化の日", "23 勤労感謝の日"], november.QuerySelectorAll("td.closed").Select(d => string.Join(' ', d.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("この表ではわかりません", (await visitor.GetAsync("/calendars/japan?year=2031")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_a_list_of_the_Cabinet_Office_in_after_showing_what_it_changes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var visitor = new Visitor(_house);
        var page = await visitor.GetAsync("/calendars/japan");
        var seen = await visitor.UploadAsync(page.Form("/calendars/japan/list"), "list", Encoding.GetEncoding("shift_jis").GetBytes(List));
        Assert.Contains("加わる日 11、なくなる日 0、名前が変わる日 0", seen.Words, StringComparison.Ordinal);
        Assert.Contains("2024年1月1日(月) から 2028年12月31日(日) まで → 2024年1月1日(月) から 2029年12月31日(月) まで", seen.Words, StringComparison.Ordinal);
        Assert.Equal(2028, Japan.Table.CoversTo.Year);

        var saved = await visitor.SendAsync(seen.Form("/calendars/japan/list/save"));
        Assert.Contains("保存しました", saved.Words, StringComparison.Ordinal);
        Assert.Contains("内閣府の一覧を取り込んだ", saved.Words, StringComparison.Ordinal);
        Assert.Equal("勤労感謝の日", Japan.Table.NameOf(new(2029, 11, 23)));

        var again = await visitor.UploadAsync((await visitor.GetAsync("/calendars/japan")).Form("/calendars/japan/list"), "list", Encoding.UTF8.GetBytes(List));
        Assert.Contains("保存するものはありません", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_with_one_line_that_cannot_be_read_changes_nothing()
    {
        using var visitor = new Visitor(_house);
        var form = (await visitor.GetAsync("/calendars/japan")).Form("/calendars/japan/list");
        var seen = await visitor.UploadAsync(form, "list", Encoding.UTF8.GetBytes(List.Replace("2029/2/12", "2029/2/30", StringComparison.Ordinal)));
        Assert.Equal(422, seen.Status);
        Assert.Contains("5 行目", seen.Words, StringComparison.Ordinal);
        Assert.Contains("ファイルが選ばれていません", (await visitor.UploadAsync(form, "list", [])).Words, StringComparison.Ordinal);
        Assert.Contains("1 MB を超えています", (await visitor.UploadAsync(form, "list", new byte[(1 << 20) + 1])).Words, StringComparison.Ordinal);
        Assert.Null(Japan.Kept);
    }

    [Fact]
    public async Task A_day_is_added_and_taken_out_by_hand_and_the_file_counts_again_when_somebody_says_so()
    {
        using var visitor = new Visitor(_house);
        var page = await visitor.GetAsync("/calendars/japan?year=2026");
        var added = await visitor.SendAsync(page.Form("/calendars/japan/days", f => f.QuerySelector("#day") is not null), ("day", "2026-12-02"), ("name", "市民の日"));
        Assert.Contains("市民の日", added.Words, StringComparison.Ordinal);
        Assert.Contains("ファイルとは違います", added.Words, StringComparison.Ordinal);

        var late = await visitor.SendAsync(page.Form("/calendars/japan/days", f => f.QuerySelector("#day") is not null), ("day", "2026-12-03"), ("name", "次の日"), ("key", null));
        Assert.Equal(409, late.Status);
        Assert.Contains("他の人が変えました", late.Words, StringComparison.Ordinal);

        var removed = await visitor.SendAsync(added.Form("/calendars/japan/days", f => f.QuerySelector("input[name=day][value='2026-12-02']") is not null));
        Assert.Null(Japan.Table.NameOf(new(2026, 12, 2)));
        await visitor.SendAsync(removed.Form("/calendars/japan/file"));
        Assert.Null(Japan.Kept);
    }

    [Fact]
    public async Task What_somebody_calls_a_day_is_shown_as_text()
    {
        using var visitor = new Visitor(_house);
        var form = (await visitor.GetAsync("/calendars/japan?year=2026")).Form("/calendars/japan/days", f => f.QuerySelector("#day") is not null);
        var seen = await visitor.SendAsync(form, ("day", "2026-12-02"), ("name", "<b>\"日\": #</b>"));
        Assert.Empty(seen.Page.QuerySelectorAll("td b"));
        Assert.Contains("<b>\"日\": #</b>", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_keeps_its_own_closed_dates_on_its_page()
    {
        using var visitor = new Visitor(_house);
        var page = await visitor.GetAsync("/directory/akatsuki");
        var seen = await visitor.SendAsync(page.Form("/directory"), ("own-closed-dates", "2026-12-29\n2027-08-13 - 2027-08-15"), ("closed-days", "year-end"));
        Assert.Equal("2026-12-29\n2027-08-13 - 2027-08-15", seen.Page.QuerySelector("#own-closed-dates")!.TextContent.Trim());
        var office = _house.Store.Read(s => s.Directory.FindById("akatsuki"))!;
        Assert.Equal((4, "year-end"), (office.OwnClosedDates.Count, office.ClosedDays.Single()));
        var wrong = await visitor.SendAsync(seen.Form("/directory"), ("own-closed-dates", "お盆"));
        Assert.Equal(422, wrong.Status);
    }

    private LoadedCalendar Japan => Calendars.Calendars.Single(c => c.Name == "japan");
}
