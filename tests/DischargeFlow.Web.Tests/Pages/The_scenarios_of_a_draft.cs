using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class The_scenarios_of_a_draft : IAsyncLifetime, IAsyncDisposable
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

    private string Address => $"/drafts/{_draft.Id}/scenarios";

    private DraftExamination Examined => _house.Services.GetRequiredService<DraftDesk>().Examine(_house.Now(_draft));

    [Fact]
    public async Task Are_green_as_the_rule_was_and_say_what_differs_with_weekdays_when_it_changes()
    {
        using var visitor = new Visitor(_house);
        Assert.Contains("すべて書いてあるとおりです", (await visitor.GetAsync(Address)).Words, StringComparison.Ordinal);
        await _house.KeepAsync(_draft, "rulebook.yaml", t => t.Replace("due: 5 days before discharge-day if closed keep", "due: 7 days before discharge-day if closed keep", StringComparison.Ordinal));
        var seen = await visitor.GetAsync(Address);
        Assert.Contains("書いてあるとおりになりません", seen.Words, StringComparison.Ordinal);
        var row = seen.Page.QuerySelectorAll("table.differences tbody tr").First(r => r.TextContent.Contains("「退院の連絡」 期限:", StringComparison.Ordinal));
        Assert.Matches(@"\d+月\d+日\([月火水木金土日]\)", row.Children[0].TextContent);
        Assert.NotEqual(row.Children[0].TextContent, row.Children[1].TextContent);
        Assert.False(Examined.IsPublishable, "a red scenario blocks publishing");
    }

    [Fact]
    public async Task Are_recorded_from_a_real_stay_with_one_click_and_hold()
    {
        var stay = await _house.KitamiStayAsync();
        using var visitor = new Visitor(_house);
        var recorded = await visitor.SendAsync((await visitor.GetAsync(Address)).Form($"{Address}/record"), ("case", stay.Value.ToLowerInvariant()));
        Assert.Equal(200, recorded.Status);
        Assert.Contains("記録しました", recorded.Words, StringComparison.Ordinal);
        var file = _house.Now(_draft).Files["scenarios/recorded-2026-11-20.yaml"];
        Assert.True(Examined.Scenarios[file.Path].Holds, file.Text);
        Assert.Contains("2026-11-17T11:10 notice discharge-contact: [care-manager, hospital]", file.Text, StringComparison.Ordinal);
        Assert.Contains("consent: given", file.Text, StringComparison.Ordinal);
        foreach (var word in (string[])["佐藤", "0012345", "3階東", stay.Value, "みなと", "あかつき", "akatsuki"]) Assert.DoesNotContain(word, file.Text, StringComparison.Ordinal);
        Assert.Contains(_house.Store.Read(s => s.AuditAfter(0, 1000)), a => a.Event is { What: "case-read" } look && look.Subject == stay.Value && look.Who == People.Nurse);
    }

    [Theory]
    [InlineData("K7M2-Q9X5", 422)]
    [InlineData("x", 422)]
    public async Task A_number_that_is_none_is_refused_in_words(string number, int status)
    {
        using var visitor = new Visitor(_house, "en");
        var refused = await visitor.SendAsync((await visitor.GetAsync(Address)).Form($"{Address}/record"), ("case", number));
        Assert.Equal(status, refused.Status);
        Assert.Contains("no case number", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_added_opened_as_text_and_removed()
    {
        using var visitor = new Visitor(_house);
        var opened = await visitor.SendAsync((await visitor.GetAsync(Address)).Form(Address), ("name", "Short stay, 'quoted': yes"));
        Assert.Contains("file=scenarios%2Fshort-stay-quoted-yes.yaml", opened.Path, StringComparison.Ordinal);
        Assert.Equal("Short stay, 'quoted': yes", Examined.Scenarios["scenarios/short-stay-quoted-yes.yaml"].Scenario.Name);
        var list = await visitor.GetAsync(Address);
        var gone = await visitor.SendAsync(list.Form($"{Address}/remove", f => f.QuerySelector("input[value='scenarios/short-stay-quoted-yes.yaml']") is not null));
        Assert.Contains("消しました", gone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("scenarios/short-stay-quoted-yes.yaml", _house.Now(_draft).Files.Keys);
    }

    [Fact]
    public async Task One_that_cannot_be_read_says_where()
    {
        var path = _house.Now(_draft).Files.Keys.First(VersionFiles.IsScenario);
        await _house.KeepAsync(_draft, path, t => t.Replace("case: hospital-stay", "case: hospital-stay\nexpects: []", StringComparison.Ordinal));
        using var visitor = new Visitor(_house);
        var seen = await visitor.GetAsync(Address);
        Assert.Contains("読めない", seen.Words, StringComparison.Ordinal);
        Assert.Contains(seen.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), h => h!.Contains($"file={Uri.EscapeDataString(path)}&line=", StringComparison.Ordinal));
    }
}
