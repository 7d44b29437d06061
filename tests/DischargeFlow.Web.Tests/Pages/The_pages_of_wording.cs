using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>The wording of the shipped example, in a draft and as it runs.</summary>
public sealed class The_pages_of_wording : IAsyncLifetime, IAsyncDisposable
{
    private const string Words = "Subject: 港の連絡 {case}\n\n{for-owner}「{duty}」をお願いします。期限は{due}です。\n{link}\n";

    private readonly House _house = new();
    private string _draft = "";

    private string Address => $"/drafts/{_draft}/wording";

    public async Task InitializeAsync()
    {
        await _house.InitializeAsync();
        _draft = (await _house.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, "okada")).Id;
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Show_a_mail_as_it_would_arrive_in_both_languages_before_it_is_kept()
    {
        using var visitor = new Visitor(_house);
        var page = await visitor.GetAsync($"{Address}/notice.ja");
        var seen = await visitor.SendAsync(page.Form($"{Address}/notice.ja"), ("text", Words), ("do", "look"));
        var mails = seen.Page.QuerySelectorAll("article.mail");
        Assert.Equal(["ja", "en"], mails.Select(m => m.GetAttribute("lang")!).Distinct());
        var ja = mails.First(m => m.GetAttribute("lang") == "ja");
        Assert.StartsWith("港の連絡", ja.QuerySelector("strong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("をお願いします。期限は", ja.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{", ja.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("港の連絡", (await visitor.GetAsync($"{Address}/notice.ja")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_what_was_written_and_go_back_to_the_products_words()
    {
        using var visitor = new Visitor(_house);
        var page = await visitor.GetAsync($"{Address}/notice.ja");
        var saved = await visitor.SendAsync(page.Form($"{Address}/notice.ja"), ("text", Words), ("do", "save"));
        Assert.Contains("保存しました", saved.Words, StringComparison.Ordinal);
        Assert.Equal(Words, Draft.Files["mail/notice.ja.txt"].Text);
        var reset = await visitor.SendAsync(saved.Form($"{Address}/notice.ja"), ("do", "reset"));
        Assert.Contains("標準の文に戻しました", reset.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mail/notice.ja.txt", Draft.Files.Keys);
    }

    [Theory]
    [InlineData("Subject: x\n\n期限 {deu}\n", "3 行目 4 文字目", "「due」のことですか")]
    [InlineData("Subject: x\n\n{patient-name}様\n", "3 行目 1 文字目", "本人がわかる項目は入れられません")]
    [InlineData("Subject: x\n\n患者氏名: {case}\n", "3 行目 1 文字目", "名前・病名を書く欄は入れられません")]
    public async Task A_mistake_is_told_at_its_place_and_nothing_is_kept(string text, string place, string sentence)
    {
        using var visitor = new Visitor(_house);
        var before = Draft.Files.GetValueOrDefault("mail/notice.ja.txt");
        var seen = await visitor.SendAsync((await visitor.GetAsync($"{Address}/notice.ja")).Form($"{Address}/notice.ja"), ("text", text), ("do", "save"));
        Assert.Equal(422, seen.Status);
        Assert.Contains(place, seen.Words, StringComparison.Ordinal);
        Assert.Contains(sentence, seen.Words, StringComparison.Ordinal);
        Assert.Equal(text, seen.Page.QuerySelector("#text")!.TextContent);
        Assert.Equal(before, Draft.Files.GetValueOrDefault("mail/notice.ja.txt"));
    }

    [Fact]
    public async Task Of_two_who_write_the_second_is_told_and_loses_nothing()
    {
        using var visitor = new Visitor(_house);
        var form = (await visitor.GetAsync($"{Address}/notice.ja")).Form($"{Address}/notice.ja");
        await visitor.SendAsync(form, ("text", Words), ("do", "save"));
        var second = await visitor.SendAsync(form, ("text", Words + "森\n"), ("do", "save"));
        Assert.Equal(409, second.Status);
        Assert.Contains("森", second.Page.QuerySelector("#text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Words, Draft.Files["mail/notice.ja.txt"].Text);
    }

    [Fact]
    public async Task The_words_of_the_version_that_runs_are_mended_with_a_row_in_the_audit()
    {
        using var visitor = new Visitor(_house);
        var list = await visitor.GetAsync("/rulebooks/kitami/1/wording");
        Assert.Contains("動いている版の文を、版を変えずに直せます", list.Words, StringComparison.Ordinal);
        var page = await visitor.GetAsync("/rulebooks/kitami/1/wording/reminder.ja");
        var saved = await visitor.SendAsync(page.Form("/rulebooks/kitami/1/wording/reminder.ja"), ("text", Words), ("do", "save"));
        Assert.Contains("これから作られるメールは、この文になります", saved.Words, StringComparison.Ordinal);
        Assert.Equal(Words, _house.Services.GetRequiredService<ShelfKeeper>().Shelf.FindRulebook("kitami", 1)!.MailTexts["reminder.ja"]);
        Assert.Contains(_house.Store.Read(s => s.AuditAfter(0, 500)), r => r.Event is { What: "wording-mended", Subject: "kitami" });
    }

    [Theory]
    [InlineData("/drafts/none/wording")]
    [InlineData("/rulebooks/none/1/wording")]
    [InlineData("/rulebooks/kitami/9/wording/notice.ja")]
    [InlineData("/rulebooks/kitami/1/wording/notise.ja")]
    public async Task What_is_not_there_is_told(string path)
    {
        using var visitor = new Visitor(_house);
        Assert.Equal(404, (await visitor.GetAsync(path)).Status);
    }

    private Draft Draft => _house.Store.Read(s => s.FindDraft(_draft))!;
}
