using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class The_board_of_stays(House house) : IClassFixture<House>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        // Friday 20 November 2026, 09:00: due on Friday the 13th, next Friday, never.
        await StayAsync("遅延 花子", "2026-11-09T10:00", new LocalDate(2026, 11, 20));
        await StayAsync("余裕 太郎", "2026-11-18T10:00", new LocalDate(2026, 12, 4));
        var home = await StayAsync("帰宅 二郎", "2026-11-02T10:00", new LocalDate(2026, 11, 12));
        await house.RecordAsync(home, "2026-11-12T10:00", new EntryContent.Happened("discharged"));
        await house.RecordAsync(home, "2026-11-06T10:00", new EntryContent.Happened("contacted", About("discharge")));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Puts_what_must_be_done_and_is_overdue_first()
    {
        using var nurse = new Visitor(house);
        var rows = (await nurse.GetAsync("/board")).Page.QuerySelectorAll("table.board tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("遅延 花子", rows[0], StringComparison.Ordinal);
        Assert.Contains("超過", rows[0], StringComparison.Ordinal);
        Assert.True(rows.FindIndex(r => r.Contains("余裕 太郎", StringComparison.Ordinal)) > 0);
    }

    [Fact]
    public async Task Leads_by_the_number_on_a_sheet_to_its_stay_and_says_where_there_is_none()
    {
        using var nurse = new Visitor(house, "en");
        var link = (await nurse.GetAsync("/board")).Page.QuerySelector("table.board a.number")!.GetAttribute("href")!;
        var typed = link.Split('/')[^1].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        Assert.Equal(link, (await nurse.GetAsync($"/board?number={typed}")).Path);
        var none = await nurse.GetAsync("/board?number=AAAA-AAAA");
        Assert.Contains("“AAAA-AAAA”", none.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_with_words_what_it_shows_with_colour()
    {
        using var nurse = new Visitor(house, "en");
        var row = (await nurse.GetAsync("/board")).Page.QuerySelector("tr.overdue")!;
        Assert.Contains("over", row.QuerySelector(".due")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("overdue", row.QuerySelector(".open")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Must", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_end_of_a_stay_that_is_over()
    {
        using var nurse = new Visitor(house);
        var row = (await nurse.GetAsync("/board")).Page.QuerySelectorAll("table.board tbody tr").First(r => r.TextContent.Contains("帰宅 二郎", StringComparison.Ordinal));
        Assert.Contains("退院 · 8日前", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_narrowed_to_what_is_overdue()
    {
        using var nurse = new Visitor(house);
        var words = (await nurse.GetAsync("/board?overdue=yes")).Words;
        Assert.Contains("遅延 花子", words, StringComparison.Ordinal);
        Assert.DoesNotContain("余裕 太郎", words, StringComparison.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> About(string matter) => ImmutableSortedDictionary<string, string>.Empty
        .Add("by", "hospital").Add("to", "care-manager").Add("about", matter);

    private Task<DischargeFlow.Casework.Cases.CaseNumber> StayAsync(string name, string admitted, LocalDate discharge) => house.StayAsync(
        admitted, name, new EntryContent.Assessed("coordination", ["lives-alone"]), new EntryContent.Became("planned-discharge", new FactValue.Date(discharge)),
        new EntryContent.Happened("admission-information-sent"));
}
