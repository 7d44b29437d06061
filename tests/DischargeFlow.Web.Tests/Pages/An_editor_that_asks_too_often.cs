using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>Three questions in a minute are answered.</summary>
public sealed class An_editor_that_asks_too_often : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = DraftHouse.New();
    private Draft _draft = null!;

    public async Task InitializeAsync()
    {
        _house.QuestionsPerMinute = 3;
        await _house.InitializeAsync();
        _draft = await _house.DraftAsync();
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private string Address => $"/drafts/{_draft.Id}/text";

    [Fact]
    public async Task Is_told_to_wait_whatever_it_asks_and_the_page_saves_and_reads_on()
    {
        using var visitor = new Visitor(_house, "en");
        var page = await visitor.GetAsync(Address);
        var text = _house.Now(_draft).Text;
        for (var i = 0; i < 3; i++) Assert.Equal(200, (await AskAsync(visitor, page, "choices", new { file = "rulebook.yaml", text, cursor = i })).Status);
        foreach (var (deed, body) in new (string, object)[]
        {
            ("choices", new { file = "rulebook.yaml", text, cursor = 9 }), ("look", new { file = "rulebook.yaml", text }), ("keep", new { file = "rulebook.yaml", text = "rulebook: other\n", hash = "" }),
        })
        {
            var refused = await AskAsync(visitor, page, deed, body);
            Assert.True(refused.Status == 429, $"{deed}: {refused.Status}");
            Assert.Equal("60", refused.Headers["Retry-After"]);
            Assert.Contains("Too many requests", refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(text, _house.Now(_draft).Text);
        Assert.Equal(200, (await visitor.SendAsync(page.Form(Address), ("text", text + "# kept\n"))).Status);
        Assert.EndsWith("# kept\n", _house.Now(_draft).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.GetAsync("/rulebooks")).Status);
    }

    private async Task<Seen> AskAsync(Visitor visitor, Seen page, string deed, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/{deed}") { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", ((IHtmlInputElement)page.Page.QuerySelector("input[name=__RequestVerificationToken]")!).Value);
        return await visitor.SendAsync(request);
    }
}
