using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>
/// The table of closed days ends with 2026. One stay ends on Tuesday 12 January 2027, so that the contact is due on Thursday the 7th, of which no table
/// speaks; the other on Friday 4 December 2026.
/// </summary>
public sealed class A_date_past_the_calendar : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = new() { More = services => services.AddSingleton(MinatoRule.ByATableThatEnds) };

    public Task InitializeAsync() => _house.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_house).DisposeAsync();

    [Fact]
    public async Task Carries_a_warning_on_the_board_on_the_list_of_duties_and_on_its_case()
    {
        var past = await StayAsync("翌年 花子", new(2027, 1, 12));
        var within = await StayAsync("年内 太郎", new(2026, 12, 4));
        using var nurse = new Visitor(_house);
        foreach (var list in (string[])["/board", "/duties"])
        {
            var page = (await nurse.GetAsync(list)).Page;
            var marked = page.QuerySelectorAll(".past-table").Select(m => m.Closest("tr, li, article")!.TextContent).ToList();
            Assert.True(marked.Count == 1, $"{list}: one of the two dates is past the table, {marked.Count} were marked");
            Assert.Contains(past.ToString(), marked[0], StringComparison.Ordinal);
        }

        var mark = (await nurse.GetAsync($"/cases/{past}")).Page.QuerySelector(".past-table")!;
        Assert.Contains("休日表「japan」がまだ知らない日", mark.TextContent, StringComparison.Ordinal);
        Assert.Null((await nurse.GetAsync($"/cases/{within}")).Page.QuerySelector(".past-table"));
    }

    private Task<Casework.Cases.CaseNumber> StayAsync(string name, LocalDate discharge) => _house.StayAsync(
        "2026-11-18T10:00", name, new EntryContent.Assessed("coordination", ["lives-alone"]), new EntryContent.Became("planned-discharge", new FactValue.Date(discharge)),
        new EntryContent.Happened("admission-information-sent"));
}
