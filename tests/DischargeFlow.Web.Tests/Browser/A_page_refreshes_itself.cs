using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Playwright;
using NodaTime;

namespace DischargeFlow.Web.Tests.Browser;

public sealed class A_page_refreshes_itself(Chromium chromium) : IClassFixture<Chromium>
{
    [FactNeeding(Part.Chromium)]
    public async Task And_shows_what_somebody_else_recorded()
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync($"/cases/{ward.Case}");
        await tab.Page.ClickAsync("#duty-minato-discharge-contact-why summary");
        await chromium.House.RecordAsync(ward.Case, "2026-11-20T09:00", new EntryContent.Waived("discharge-contact", "転院"));
        await tab.Page.WaitForSelectorAsync("#duty-minato-discharge-contact .tag:has-text('不要とした')", new() { State = WaitForSelectorState.Attached });
    }

    [FactNeeding(Part.Chromium)]
    public async Task But_never_takes_away_what_somebody_is_filling_in()
    {
        var number = await chromium.House.StayAsync(
            "2026-11-18T10:00", null, new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync($"/cases/{number}");
        await tab.Page.CheckAsync(".ask input[value=lives-alone]");
        await tab.Page.ClickAsync("h1");
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.True(await tab.Page.IsCheckedAsync(".ask input[value=lives-alone]"), "ticked boxes outlive the refresh");
    }

    [FactNeeding(Part.Chromium)]
    public async Task And_leaves_the_focus_where_it_was()
    {
        await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync("/board");
        await tab.Page.FocusAsync("#demo-clock button[value='60']");
        await tab.Page.WaitForResponseAsync("**/demo-clock");
        await tab.Page.WaitForResponseAsync("**/demo-clock");
        Assert.Equal("60", await tab.Page.EvaluateAsync<string?>("() => document.activeElement?.value"));
    }
}
