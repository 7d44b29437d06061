using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Frames;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Browser;

[Takes(90)]
public sealed class Every_page(Chromium chromium) : IClassFixture<Chromium>
{
    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 1280)]
    [InlineData("ja", 390)]
    [InlineData("en", 390)]
    public async Task Fits_its_width_can_be_used_by_everybody_and_complains_about_nothing(string language, int width)
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync(language, width);
        var faults = new List<string>();
        foreach (var path in ward.Pages)
        {
            await tab.Page.GotoAsync(path);
            await tab.UnfoldAsync();
            faults.AddRange(await tab.FaultsAsync(path));
        }

        // A page that does not exist is answered with 404, which browsers report.
        faults.AddRange(tab.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Shows_the_whole_menu_on_one_line_to_who_has_every_role(string language)
    {
        await using var tab = await chromium.OpenAsync(language);
        await tab.Page.GotoAsync("/board");
        var places = tab.Page.Locator(".topbar nav a");
        Assert.Equal(MainMenu.Places.Count, await places.CountAsync());
        var tops = await places.EvaluateAllAsync<double[]>("all => all.map(a => a.getBoundingClientRect().top)");
        Assert.Single(tops.Distinct());
        var beyond = await tab.Page.EvaluateAsync<double>("() => [...document.querySelectorAll('.topbar nav a')].at(-1).getBoundingClientRect().right - document.querySelector('.topbar .me').getBoundingClientRect().left");
        Assert.True(beyond <= 0, $"the menu reaches {beyond} px into the name beside it");
    }

    [FactNeeding(Part.Chromium)]
    public async Task Can_be_read_without_script()
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await tab.Page.GotoAsync($"/cases/{ward.Case}");
        Assert.Contains("退院前の連絡", await tab.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await tab.Page.ClickAsync("form:has(input[name=name][value=contacted]) button");
        await tab.Page.WaitForURLAsync("**?said=recorded");
    }
}
