using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Browser;

/// <summary>Words of a mail, closed days and a version that is gone wait on their pages for an administrator.</summary>
public sealed class The_pages_of_what_only_the_folder_says : IAsyncLifetime
{
    private readonly Chromium _chromium;

    public The_pages_of_what_only_the_folder_says()
    {
        _chromium = new() { More = services => FolderThatChanged.Shelve(_chromium!.House, services) };
    }

    public async Task InitializeAsync()
    {
        await _chromium.InitializeAsync();
        await FolderThatChanged.FillAsync(_chromium.House);
    }

    public Task DisposeAsync() => _chromium.DisposeAsync();

    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 390)]
    public async Task Can_be_used_by_everybody(string language, int width)
    {
        await using var tab = await _chromium.OpenAsync(language, width, FolderThatChanged.Okada);
        var faults = new List<string>();
        await tab.Page.GotoAsync("/rulebooks");
        Assert.Equal(2, await tab.Page.Locator("section[aria-labelledby=waiting-words], section[aria-labelledby=left-folder]").CountAsync());
        faults.AddRange(await tab.FaultsAsync("the rulebooks"));
        await tab.Page.ClickAsync("form[action='/rulebooks/komatsu/1/leave'] button");
        await tab.Page.WaitForURLAsync("**/rulebooks?said=*");
        faults.AddRange(await tab.FaultsAsync("the rulebooks, one of which is asked to leave"));
        await tab.Page.GotoAsync("/calendars");
        Assert.Equal(1, await tab.Page.Locator("section[aria-labelledby=waiting] .closed-days tr").CountAsync());
        faults.AddRange(await tab.FaultsAsync("the tables of closed days"));
        faults.AddRange(tab.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
