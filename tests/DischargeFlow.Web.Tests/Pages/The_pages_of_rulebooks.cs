using AngleSharp.Html.Dom;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class The_pages_of_rulebooks : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = new() { More = services => services.AddSingleton<IRulebookShelf>(MinatoRule.OfTwoVersions) };

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Say_which_version_holds_today_and_which_begins_next()
    {
        using var visitor = new Visitor(_house, "en");
        var seen = await visitor.GetAsync("/rulebooks");
        Assert.Contains("Minato rule", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Version 1 from Wed 1 Jan 2020 (by admission)", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Version 2 from Tue 1 Dec (by discharge)", seen.Words, StringComparison.Ordinal);
        var versions = await visitor.GetAsync("/rulebooks/minato");
        Assert.Contains("holds today", versions.Words, StringComparison.Ordinal);
        Assert.Contains("holds later", versions.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_differences_in_the_words_of_the_rule_in_both_directions()
    {
        using var visitor = new Visitor(_house);
        var later = await visitor.GetAsync("/rulebooks/minato/differences?before=1&after=2");
        var due = later.Page.QuerySelectorAll("table.differences tr").First(r => r.TextContent.Contains("退院前のご連絡 期限", StringComparison.Ordinal));
        Assert.Contains("5日前", due.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7日前", due.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        var same = await visitor.GetAsync("/rulebooks/minato/differences?before=2&after=2");
        Assert.Contains("決まりにちがいはありません", same.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draw_the_flow_chart_of_a_version()
    {
        using var visitor = new Visitor(_house);
        var seen = await visitor.GetAsync("/rulebooks/minato/2/chart");
        Assert.Contains("退院前のご連絡", seen.Page.QuerySelector(".chart-sheet svg")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rulebooks/none")]
    [InlineData("/rulebooks/minato/9")]
    [InlineData("/rulebooks/minato/9/chart")]
    public async Task What_is_not_there_is_told(string path)
    {
        using var visitor = new Visitor(_house);
        var seen = await visitor.GetAsync(path);
        Assert.Equal(404, seen.Status);
        Assert.Contains("一覧から選んでください", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_in_the_menu_of_an_administrator_alone()
    {
        await _house.AccountAsync("only@minato.example", Region.Minato.Id, AccountRole.Planner);
        using var planner = new Visitor(_house, mail: "only@minato.example");
        Assert.DoesNotContain("ルールブック", (await planner.GetAsync("/board")).Words, StringComparison.Ordinal);
        using var administrator = new Visitor(_house);
        Assert.NotNull((await administrator.GetAsync("/board")).Page.QuerySelector("nav a[href='/rulebooks']"));
    }
}

/// <summary>Cases go by kitami's first version, and somebody put a second one into the folder of workflows.</summary>
public sealed class A_version_that_lies_in_the_folder : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = new();

    public async Task InitializeAsync()
    {
        _house.More = services => _house.ShelveWithASecond(services);
        await _house.InitializeAsync();
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Is_shown_beside_what_runs_and_one_click_makes_a_draft_of_it()
    {
        await _house.GoesByKitamiAsync();
        using var visitor = new Visitor(_house, "en");
        var seen = await visitor.GetAsync("/rulebooks");
        var row = seen.Page.QuerySelector("section[aria-labelledby=held-back] tr")!;
        Assert.Contains("Version 2", row.TextContent, StringComparison.Ordinal);
        var form = (IHtmlFormElement)row.QuerySelector("form")!;
        var draft = await visitor.SendAsync(form);
        Assert.StartsWith("/drafts/", draft.Path, StringComparison.Ordinal);
        Assert.Contains("version: 2", _house.Store.Read(s => s.FindDraft(draft.Path.Split('/')[^1]))!.Text, StringComparison.Ordinal);
        Assert.Equal(draft.Path, (await visitor.SendAsync(form)).Path);
    }
}
