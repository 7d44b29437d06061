using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>A stay whose planned date moved; the page shows what held on the day before, and what differs.</summary>
public sealed class A_case_as_it_stood(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Shows_the_date_that_held_then_and_what_differs_from_now()
    {
        var number = await MovedAsync();
        using var nurse = new Visitor(house);
        var page = await nurse.GetAsync($"/cases/{number}/replay?at=2026-11-17T12:00");
        Assert.Contains("11月17日(火) 12:00 の時点の姿", page.Words, StringComparison.Ordinal);
        Assert.Contains("11月27日(金)", page.Page.QuerySelector(".head-facts")!.TextContent, StringComparison.Ordinal);
        var row = page.Page.QuerySelectorAll("table.replay tbody tr").Single(r => r.TextContent.Contains("退院前の連絡", StringComparison.Ordinal)).TextContent;
        Assert.Contains("11月20日(金) 17:00", row, StringComparison.Ordinal);
        Assert.Contains("11月27日(金) 17:00", row, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll("form"), f => f.GetAttribute("method") == "post" && f.GetAttribute("action")!.Contains("entries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_moment_that_is_none_shows_the_present()
    {
        var number = await MovedAsync();
        using var nurse = new Visitor(house, "en");
        Assert.Contains("Nothing differs", (await nurse.GetAsync($"/cases/{number}/replay?at=soon")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_says_the_same()
    {
        var number = await MovedAsync();
        var answer = await house.GetAsync($"/cases/{number}/replay?at=2026-11-17T12:00%2B09:00");
        var difference = answer.Json["differences"]!.AsArray().Single(d => d!["duty"]!.GetValue<string>() == "discharge-contact")!;
        Assert.Equal("2026-11-20T17:00:00+09:00", difference["dueThen"]!.GetValue<string>());
        Assert.Equal("2026-11-27T17:00:00+09:00", difference["dueNow"]!.GetValue<string>());
        Assert.Equal(422, (await house.GetAsync($"/cases/{number}/replay?at=2030-01-01T00:00%2B09:00")).Status);
    }

    [Fact]
    public async Task A_because_names_who_recorded_what_and_leads_to_the_entry()
    {
        var number = await MovedAsync();
        using var nurse = new Visitor(house);
        var why = (await nurse.GetAsync($"/cases/{number}")).Page.QuerySelector("#duty-minato-discharge-contact details.why")!;
        var link = why.QuerySelectorAll("a").First(a => a.TextContent.Contains("11月18日(水) 10:00", StringComparison.Ordinal));
        Assert.StartsWith("#entry-", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("から 5日前", why.TextContent, StringComparison.Ordinal);
        Assert.Equal("いつまで", why.QuerySelector("h4")!.TextContent);
    }

    private async Task<CaseNumber> MovedAsync()
    {
        var number = await house.StayAsync("2026-11-16T10:00", null, new EntryContent.Assessed("coordination", ["lives-alone"]), Plans(27));
        await house.RecordAsync(number, "2026-11-18T10:00", new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 12, 4))));
        return number;
    }

    private static EntryContent Plans(int day) => new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, day)));
}
