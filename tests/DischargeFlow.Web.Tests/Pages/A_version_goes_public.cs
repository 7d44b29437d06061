using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>Okada proposes that Kitami's contact be due seven days before the discharge, and Mori publishes it; then it is taken back.</summary>
public sealed class A_version_goes_public : IAsyncLifetime, IAsyncDisposable
{
    private const string Okada = "okada@city.example", Mori = "mori@city.example";

    private readonly House _house = DraftHouse.New();

    public async Task InitializeAsync()
    {
        await _house.InitializeAsync();
        await _house.AccountAsync(Okada, null, AccountRole.Administrator);
        await _house.AccountAsync(Mori, null, AccountRole.Administrator);
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task It_is_looked_at_ahead_proposed_and_sent_back()
    {
        var draft = (await _house.SevenDaysAsync(Okada)).Id;
        using var okada = new Visitor(_house, "en", Okada);
        var form = await okada.GetAsync($"/drafts/{draft}/publish");
        var preview = await okada.SendAsync(form.Form($"/drafts/{draft}/publish"), ("from", "2026-11-20"), ("reason", "手引きの改訂"), ("open", "Move"), ("do", "preview"));
        Assert.Contains("What would change now", preview.Words, StringComparison.Ordinal);
        Assert.Equal("2026-11-20", preview.Page.QuerySelector("#from")!.GetAttribute("value"));

        var proposed = await okada.SendAsync(preview.Form($"/drafts/{draft}/publish"), ("do", "propose"));
        Assert.Contains("Ask another administrator", proposed.Words, StringComparison.Ordinal);
        var path = proposed.Path.Split('?')[0];
        Assert.Null(proposed.Page.QuerySelector($"form[action='{path}/publish']"));
        Assert.Contains("can be changed again", (await okada.SendAsync(proposed.Form($"{path}/withdraw"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_administrator_publishes_and_one_takes_it_back()
    {
        var draft = (await _house.SevenDaysAsync(Okada)).Id;
        var desk = _house.Services.GetRequiredService<PublicationDesk>();
        var proposed = await desk.ProposeAsync(draft, new(new(2026, 11, 20), DischargeFlow.Rulebooks.Language.EffectiveBy.Admission, OpenCases.Move, "手引きの改訂"), Okada);
        using var mori = new Visitor(_house, "ja", Mori);
        var seen = await mori.GetAsync($"/publications/{proposed.Id}/preview");
        Assert.Contains("知らせは何も変わりません", seen.Words, StringComparison.Ordinal);
        Assert.Contains("期限は変わりません", seen.Words, StringComparison.Ordinal);
        var published = await mori.SendAsync(seen.Form($"/publications/{proposed.Id}/publish"));
        Assert.Contains("新しい版が動いています", published.Words, StringComparison.Ordinal);
        Assert.Equal("/rulebooks/kitami/take-back", published.Page.QuerySelector(".page-head a")!.GetAttribute("href"));
        var shelf = _house.Services.GetRequiredService<IRulebookShelf>();
        Assert.Equal(2, shelf.FindRulebook("kitami")!.Version);
        Assert.Contains("第2版", (await mori.GetAsync("/publications")).Words, StringComparison.Ordinal);

        var back = await mori.GetAsync("/rulebooks/kitami/take-back");
        Assert.Contains("第2版を取り消し、第1版の決まりを", back.Words, StringComparison.Ordinal);
        Assert.Contains("第2版への切り替えがまだ続いています", back.Words, StringComparison.Ordinal);
        var refused = await mori.SendAsync(back.Form("/rulebooks/kitami/take-back"), ("reason", ""));
        Assert.Equal(422, refused.Status);
        Assert.Contains("戻しました", (await mori.SendAsync(back.Form("/rulebooks/kitami/take-back"), ("reason", "早すぎた"))).Words, StringComparison.Ordinal);
        Assert.Equal(3, shelf.FindRulebook("kitami")!.Version);
    }

    [Theory]
    [InlineData("/publications/nobody")]
    [InlineData("/publications/nobody/preview")]
    [InlineData("/drafts/nobody/publish")]
    [InlineData("/rulebooks/nobody/take-back")]
    public async Task What_is_not_there_is_told(string path)
    {
        using var okada = new Visitor(_house, mail: Okada);
        Assert.Equal(404, (await okada.GetAsync(path)).Status);
    }
}
