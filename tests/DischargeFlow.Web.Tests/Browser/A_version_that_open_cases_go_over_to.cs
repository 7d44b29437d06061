using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Browser;

/// <summary>Somebody has published a version and watches the bar, while open cases go over to it 64 at a time.</summary>
public sealed class A_version_that_open_cases_go_over_to : IAsyncLifetime
{
    private const int Cases = 70;

    private static readonly LocatorAssertionsToHaveAttributeOptions Patient = new() { Timeout = 20_000 };

    private readonly Chromium _chromium = new() { More = DraftHouse.Shelve };

    public Task InitializeAsync() => _chromium.InitializeAsync();

    public Task DisposeAsync() => _chromium.DisposeAsync();

    [FactNeeding(Part.Chromium)]
    public async Task Fills_its_bar_from_nothing_to_the_end_without_the_page_being_loaded_again()
    {
        for (var i = 0; i < Cases; i++) await _chromium.House.KitamiStayAsync();
        var proposed = await _chromium.House.ProposedAsync();
        await using var tab = await _chromium.OpenAsync();
        await tab.Page.GotoAsync($"/publications/{proposed.Id}");
        await tab.Page.ClickAsync("form[action$='/publish'] button");
        var (bar, state) = (tab.Page.Locator("#progress progress"), tab.Page.Locator("#state"));
        await Assertions.Expect(bar).ToHaveAttributeAsync("value", "0");
        await Assertions.Expect(state).ToHaveTextAsync("切り替え中");
        await tab.Page.EvaluateAsync("() => { window.isThisPage = true; }");

        var shown = new Queue<string>(["64", $"{Cases}"]);
        var mover = new PublicationMover(_chromium.House.Store, _chromium.House.Services.GetRequiredService<IRulebookShelf>(), _chromium.House.Clock);
        await mover.RunAsync(() => shown.TryDequeue(out var seen) ? Assertions.Expect(bar).ToHaveAttributeAsync("value", seen, Patient) : Task.CompletedTask, CancellationToken.None);

        await Assertions.Expect(state).ToHaveTextAsync("公開済み", new() { Timeout = 20_000 });
        Assert.Empty(shown);
        Assert.Contains($"切り替え {Cases}", await tab.Page.InnerTextAsync("#progress"), StringComparison.Ordinal);
        Assert.Null(await tab.Page.Locator("#progress").GetAttributeAsync("hx-trigger"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.isThisPage === true"), "the page was loaded again");
        Assert.Empty(tab.Complaints);
    }
}
