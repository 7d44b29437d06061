using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>Somebody wrote into the <see cref="FolderThatChanged"/>, and deleted komatsu from it.</summary>
public sealed class What_only_the_folder_says : IAsyncLifetime, IAsyncDisposable
{
    private const string Okada = FolderThatChanged.Okada, Mori = FolderThatChanged.Mori;

    private readonly House _house = new();

    private ShelfKeeper Keeper => _house.Services.GetRequiredService<ShelfKeeper>();

    public async Task InitializeAsync()
    {
        _house.More = services => FolderThatChanged.Shelve(_house, services);
        await _house.InitializeAsync();
        await FolderThatChanged.FillAsync(_house);
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Words_stand_beside_those_that_run_and_one_click_takes_them()
    {
        using var visitor = new Visitor(_house, "en", Mori);
        var panel = (await visitor.GetAsync("/rulebooks")).Page.QuerySelector("section[aria-labelledby=waiting-words]")!;
        Assert.Contains("旧い文による", panel.TextContent, StringComparison.Ordinal);
        var taken = await visitor.SendAsync((AngleSharp.Html.Dom.IHtmlFormElement)panel.QuerySelector("form")!, ("do", "save"));
        Assert.Equal("/rulebooks/kitami/1/wording/notice.ja", taken.Path.Split('?')[0]);
        Assert.Equal(KeptRulebook.Plain(Shipped.Workflows.Find("kitami")!.MailTexts["notice.ja"]), KeptRulebook.Plain(Keeper.Shelf.FindRulebook("kitami")!.MailTexts["notice.ja"]));
        Assert.Null((await visitor.GetAsync("/rulebooks")).Page.QuerySelector("section[aria-labelledby=waiting-words]"));
    }

    [Fact]
    public async Task A_version_that_is_gone_leaves_when_two_want_it()
    {
        using var okada = new Visitor(_house, "ja", Okada);
        var asked = await okada.SendAsync((await okada.GetAsync("/rulebooks")).Form("/rulebooks/komatsu/1/leave"));
        Assert.Contains("別の管理者が認めると外れます", asked.Words, StringComparison.Ordinal);
        Assert.Contains("申し出た人が自分で認めることはできません", (await okada.SendAsync(asked.Form("/rulebooks/komatsu/1/leave"))).Words, StringComparison.Ordinal);
        using var mori = new Visitor(_house, "en", Mori);
        var agreed = await mori.SendAsync((await mori.GetAsync("/rulebooks")).Form("/rulebooks/komatsu/1/leave"));
        Assert.Contains("Taken out", agreed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("komatsu", Keeper.Shelf.Rulebooks.Select(r => r.Name));
    }

    [Fact]
    public async Task Closed_days_are_shown_one_by_one_and_taken_with_a_click()
    {
        using var visitor = new Visitor(_house, "en", Mori);
        var seen = await visitor.GetAsync("/calendars");
        var panel = seen.Page.QuerySelector("section[aria-labelledby=waiting]")!;
        Assert.Contains("0 added, 1 removed", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("市民の日", panel.TextContent, StringComparison.Ordinal);
        Assert.True((await visitor.SendAsync(seen.Form("/calendars/japan/take"), ("hash", "another"))).Status == 409, "what is taken is what was looked at");
        var taken = await visitor.SendAsync(seen.Form("/calendars/japan/take"));
        Assert.Contains("let the file count", taken.Words, StringComparison.Ordinal);
        Assert.Null(Keeper.Shelf.ClosedDays.Tables["japan"].NameOf(new(2026, 12, 2)));
        Assert.Null((await visitor.GetAsync("/calendars")).Page.QuerySelector("section[aria-labelledby=waiting]"));
    }
}
