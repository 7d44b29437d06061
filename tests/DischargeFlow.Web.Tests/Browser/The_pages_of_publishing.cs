using DischargeFlow.Casework.Publishing;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Browser;

/// <summary>A version that lies in the folder, a draft, a proposal that another person made, and a version that was published, while a stay is open.</summary>
public sealed class The_pages_of_publishing : IAsyncLifetime
{
    private readonly Chromium _chromium;

    public The_pages_of_publishing()
    {
        _chromium = new() { More = services => _chromium!.House.ShelveWithASecond(services) };
    }

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        await _chromium.House.GoesByKitamiAsync();
    }

    public Task DisposeAsync() => _chromium.DisposeAsync();

    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 390)]
    public async Task Can_be_used_by_everybody(string language, int width)
    {
        await _chromium.House.KitamiStayAsync();
        var draft = await _chromium.House.SevenDaysAsync();
        var proposed = await _chromium.House.ProposedAsync();
        await using var tab = await _chromium.OpenAsync(language, width);
        var faults = new List<string>();

        await SeeAsync("/rulebooks");
        Assert.Equal(1, await tab.Page.Locator("section:has(#held-back) tbody tr").CountAsync());
        await tab.Page.GotoAsync($"/drafts/{draft.Id}/what-if");
        await tab.Page.Locator("form[action$='/what-if'] button").Last.ClickAsync();
        var report = tab.Page.Locator("a[href$='/report']").First;
        await report.WaitForAsync();
        await LookAsync("the draft tried on past stays");
        await SeeAsync((await report.GetAttributeAsync("href"))!);
        await tab.Page.GotoAsync($"/drafts/{draft.Id}/publish");
        await tab.Page.FillAsync("#from", "2026-11-20");
        await tab.Page.CheckAsync("#by-discharge");
        await tab.Page.CheckAsync("#open-Move");
        await tab.Page.FillAsync("#reason", "手引きの改訂");
        await tab.Page.ClickAsync("button[value=preview]");
        await tab.Page.WaitForSelectorAsync("#preview-title");
        await LookAsync("the draft looked at ahead");
        await SeeAsync($"/publications/{proposed.Id}");
        await SeeAsync($"/publications/{proposed.Id}/preview");
        Assert.True(await tab.Page.Locator("section:has(#preview-title) tbody tr").CountAsync() > 1, "the stay's contact falls due two days earlier, so the preview has lines");
        Assert.Equal(1, await tab.Page.Locator("#deadlines tbody tr").CountAsync());
        await tab.Page.ClickAsync("form[action$='/publish'] button");
        await tab.Page.WaitForSelectorAsync("#progress");
        await LookAsync("the version published");
        await SeeAsync("/publications");
        await SeeAsync("/rulebooks");
        await SeeAsync("/rulebooks/kitami");
        await SeeAsync("/rulebooks/kitami/take-back");
        await tab.Page.FillAsync("#reason", "早すぎた");
        await tab.Page.ClickAsync("form[action$='/take-back'] button");
        await tab.Page.WaitForURLAsync("**?said=back");
        await LookAsync("the version taken back");

        faults.AddRange(tab.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults));

        async Task SeeAsync(string path)
        {
            await tab.Page.GotoAsync(path);
            await LookAsync(path);
        }

        async Task LookAsync(string what) => faults.AddRange(await tab.FaultsAsync(what));
    }
}
