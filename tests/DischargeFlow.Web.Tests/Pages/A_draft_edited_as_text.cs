using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_draft_edited_as_text : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = DraftHouse.New();
    private Draft _draft = null!;

    public async Task InitializeAsync()
    {
        await _house.InitializeAsync();
        _draft = await _house.DraftAsync();
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private string Address => $"/drafts/{_draft.Id}/text";

    private string Text => _house.Now(_draft).Text;

    /// <summary>The answer to what the editor asks, with the token of the page.</summary>
    private async Task<Seen> AskAsync(Visitor visitor, string deed, object body)
    {
        var token = ((IHtmlInputElement)(await visitor.GetAsync(Address)).Page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/{deed}") { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", token);
        return await visitor.SendAsync(request);
    }

    [Fact]
    public async Task Is_saved_as_it_was_typed_with_the_line_ends_that_it_had()
    {
        using var visitor = new Visitor(_house);
        var page = await visitor.GetAsync(Address);
        Assert.Equal(Text, ((IHtmlTextAreaElement)page.Page.QuerySelector("textarea")!).Value);
        var typed = Text.Replace("5 days before discharge-day", "7 days before discharge-day", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        var saved = await visitor.SendAsync(page.Form(Address), ("text", typed));
        Assert.Equal(200, saved.Status);
        Assert.Equal(typed.ReplaceLineEndings("\n"), Text);
        Assert.Equal(People.Nurse, _house.Now(_draft).Files["rulebook.yaml"].KeptBy);
        Assert.Contains("シナリオ", saved.Page.QuerySelector("[data-findings]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_is_wrong_with_line_and_column_without_script()
    {
        await _house.KeepAsync(_draft, "rulebook.yaml", t => t.Replace("owner: hospital", "owner: hospitall", StringComparison.Ordinal));
        using var visitor = new Visitor(_house);
        var line = Array.FindIndex(Text.Split('\n'), l => l.Contains("hospitall", StringComparison.Ordinal)) + 1;
        var found = (await visitor.GetAsync(Address)).Page.QuerySelectorAll(".findings li");
        Assert.Contains(found, f => f.TextContent.Contains($"{line} 行 12 字", StringComparison.Ordinal) && f.TextContent.Contains("「hospital」のことですか", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Met_by_what_somebody_else_kept_shows_both_texts_and_overwrites_nothing()
    {
        using var visitor = new Visitor(_house);
        var form = (await visitor.GetAsync(Address)).Form(Address);
        var mine = "# mine\n" + Text;
        await _house.KeepAsync(_draft, "rulebook.yaml", t => t + "# theirs\n");
        var met = await visitor.SendAsync(form, ("text", mine));
        Assert.Equal(409, met.Status);
        Assert.EndsWith("# theirs\n", Text, StringComparison.Ordinal);
        Assert.Equal(["# theirs"], met.Page.QuerySelectorAll(".both div:first-child .own").Select(l => l.TextContent).Where(l => l.Length > 0));
        Assert.Contains("# mine", met.Page.QuerySelectorAll(".both div:last-child .own").Select(l => l.TextContent));
        Assert.StartsWith("# mine", ((IHtmlTextAreaElement)met.Page.QuerySelector("textarea")!).Value, StringComparison.Ordinal);
        var now = await visitor.SendAsync(met.Form(Address), ("text", "# mine\n" + Text));
        Assert.Equal(200, now.Status);
        Assert.StartsWith("# mine", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_kept_while_it_is_written_and_met_without_loss()
    {
        using var visitor = new Visitor(_house);
        var first = await AskAsync(visitor, "keep", new { file = "rulebook.yaml", text = Text + "# one\n", hash = _house.Now(_draft).Files["rulebook.yaml"].Hash });
        var hash = JsonDocument.Parse(first.Text).RootElement.GetProperty("hash").GetString();
        Assert.Equal(_house.Now(_draft).Files["rulebook.yaml"].Hash, hash);
        await _house.KeepAsync(_draft, "rulebook.yaml", t => t + "# two\n");
        var met = JsonDocument.Parse((await AskAsync(visitor, "keep", new { file = "rulebook.yaml", text = "# mine", hash })).Text).RootElement;
        Assert.True(met.GetProperty("met").GetBoolean());
        Assert.Contains("other@city.example", met.GetProperty("said").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("# one\n# two\n", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_looked_at_while_it_is_written()
    {
        using var visitor = new Visitor(_house);
        var typed = Text.Replace("starts: discharge-day set", "starts: discharge-dya set", StringComparison.Ordinal);
        var seen = await AskAsync(visitor, "look", new { file = "rulebook.yaml", text = typed });
        var found = seen.Page.QuerySelector("[data-severity=error]")!;
        Assert.Equal((Array.FindIndex(typed.Split('\n'), l => l.Contains("discharge-dya", StringComparison.Ordinal)) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), found.GetAttribute("data-line"));
        Assert.Equal("13", found.GetAttribute("data-column"));
        Assert.DoesNotContain("discharge-dya", Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rulebook.yaml", "case: hospital-stay\nduties:\n  - duty: a\n    d", "due", "期限")]
    [InlineData("rulebook.yaml", "case: hospital-stay\nduties:\n  - duty: a\n    owner: ", "ward-head", "病棟師長")]
    [InlineData("mail/notice.ja.txt", "Subject: x\n\n期限: {", "due}", null)]
    public async Task Is_offered_what_can_stand_there(string file, string text, string words, string? label)
    {
        using var visitor = new Visitor(_house);
        var choices = JsonDocument.Parse((await AskAsync(visitor, "choices", new { file, text, cursor = text.Length })).Text).RootElement.GetProperty("choices").EnumerateArray().ToList();
        var offered = choices.Single(c => c.GetProperty("words").GetString() == words);
        if (label is not null) Assert.Equal(label, offered.GetProperty("label").GetString());
    }

    [Fact]
    public async Task Another_file_of_the_draft_is_opened_and_one_that_is_not_there_is_told()
    {
        using var visitor = new Visitor(_house);
        var path = _house.Now(_draft).Files.Keys.First(k => k.StartsWith("scenarios/", StringComparison.Ordinal));
        var seen = await visitor.GetAsync($"{Address}?file={Uri.EscapeDataString(path)}");
        Assert.Equal(_house.Now(_draft).Files[path].Text, ((IHtmlTextAreaElement)seen.Page.QuerySelector("textarea")!).Value);
        Assert.Equal(404, (await visitor.GetAsync($"{Address}?file=..%2Fsecret")).Status);
        Assert.Equal(404, (await visitor.GetAsync("/drafts/none/text")).Status);
    }

    [Fact]
    public async Task A_name_that_no_file_can_have_and_a_text_beyond_measure_are_refused_in_words()
    {
        using var visitor = new Visitor(_house);
        var refused = JsonDocument.Parse((await AskAsync(visitor, "keep", new { file = "../x", text = "x", hash = "" })).Text).RootElement;
        Assert.Contains("ファイルは案に入れられません", refused.GetProperty("said").GetString(), StringComparison.Ordinal);
        Assert.Equal(413, (await AskAsync(visitor, "look", new { file = "rulebook.yaml", text = new string('x', 5_000_000) })).Status);
    }
}
