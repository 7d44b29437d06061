using DischargeFlow.Casework.Drafts;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Browser;

[Takes(30)]
public sealed class An_administrator_at_the_text_of_a_draft(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Written = "[data-kept]";

    private async Task<(Tab Tab, Draft Draft)> OpenAsync(string language = "ja")
    {
        var draft = await chromium.House.DraftAsync();
        var tab = await chromium.OpenAsync(language);
        await tab.Page.GotoAsync($"/drafts/{draft.Id}/text");
        await tab.Page.WaitForSelectorAsync(".cm-content");
        return (tab, draft);
    }

    /// <summary>Puts the cursor to the end of a line of the text.</summary>
    private static async Task ToEndOfAsync(Tab tab, string line)
    {
        await tab.Page.Locator(".cm-line", new() { HasText = line }).First.ClickAsync();
        await tab.Page.Keyboard.PressAsync("End");
    }

    private string TextOf(Draft draft) => chromium.House.Now(draft).Text;

    private static Task KeptAsync(Tab tab) => tab.Page.WaitForFunctionAsync("s => document.querySelector(s).textContent.includes('保存しました')", Written);

    [FactNeeding(Part.Chromium)]
    public async Task Sees_an_error_at_its_place_while_typing_and_below_the_text()
    {
        var (tab, _) = await OpenAsync();
        await using var _1 = tab;
        await ToEndOfAsync(tab, "last-resort: liaison-center");
        await tab.Page.Keyboard.TypeAsync("x");
        await tab.Page.Keyboard.PressAsync("Escape");
        var mark = await tab.Page.WaitForSelectorAsync(".cm-lintRange-error");
        Assert.Equal("liaison-centerx", await mark!.InnerTextAsync());
        var found = tab.Page.Locator("[data-findings] li").First;
        Assert.Contains("liaison-center", await found.InnerTextAsync(), StringComparison.Ordinal);
        await found.Locator("a").ClickAsync();
        await tab.Page.Keyboard.PressAsync("Control+Shift+ArrowRight");
        Assert.Empty(tab.Complaints);
    }

    [FactNeeding(Part.Chromium)]
    public async Task Completes_a_word_and_what_was_written_is_kept_by_itself()
    {
        var (tab, draft) = await OpenAsync();
        await using var _1 = tab;
        await ToEndOfAsync(tab, "days-of: owner");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.TypeAsync("tell-", new() { Delay = 60 });
        await tab.Page.Locator(".cm-tooltip-autocomplete li", new() { HasText = "tell-changes" }).WaitForAsync();
        await Task.Delay(150);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.TypeAsync("at once");
        await KeptAsync(tab);
        Assert.Contains("days-of: owner\ntell-changes: at once\n", TextOf(draft), StringComparison.Ordinal);
        Assert.Equal(People.Nurse, chromium.House.Now(draft).Files["rulebook.yaml"].KeptBy);
        Assert.Empty(tab.Complaints);
    }

    [FactNeeding(Part.Chromium)]
    public async Task Is_told_when_somebody_else_kept_the_text_meanwhile_and_loses_nothing()
    {
        var (tab, draft) = await OpenAsync();
        await using var _1 = tab;
        await chromium.House.KeepAsync(draft, "rulebook.yaml", t => t + "# theirs\n");
        await ToEndOfAsync(tab, "days-of: owner");
        await tab.Page.Keyboard.TypeAsync(" # mine");
        var both = tab.Page.Locator("[data-see-both]");
        await both.WaitForAsync();
        Assert.Contains("other@city.example", await tab.Page.InnerTextAsync(Written), StringComparison.Ordinal);
        Assert.EndsWith("# theirs\n", TextOf(draft), StringComparison.Ordinal);
        await both.ClickAsync();
        await tab.Page.WaitForSelectorAsync(".both");
        Assert.Contains("# theirs", await tab.Page.InnerTextAsync(".both"), StringComparison.Ordinal);
        Assert.Contains("# mine", await tab.Page.InnerTextAsync(".cm-content"), StringComparison.Ordinal);
        Assert.DoesNotContain("# mine", TextOf(draft), StringComparison.Ordinal);
        await tab.Page.ClickAsync("form[data-editor] button.btn-do");
        await tab.Page.WaitForSelectorAsync(".both", new() { State = WaitForSelectorState.Detached });
        Assert.Contains("# mine", TextOf(draft), StringComparison.Ordinal);
    }

    [FactNeeding(Part.Chromium)]
    public async Task Without_script_writes_in_a_plain_field()
    {
        var draft = await chromium.House.DraftAsync();
        await using var tab = await chromium.OpenAsync();
        await tab.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        await tab.Page.GotoAsync($"/drafts/{draft.Id}/text");
        await tab.Page.FillAsync("#text", TextOf(draft).Replace("owner: hospital", "owner: hospitall", StringComparison.Ordinal));
        await tab.Page.ClickAsync("form[data-editor] button.btn-do");
        await tab.Page.WaitForSelectorAsync(".findings li");
        Assert.Contains("hospitall", TextOf(draft), StringComparison.Ordinal);
    }

    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 390)]
    public async Task The_pages_can_be_used_by_everybody(string language, int width)
    {
        var draft = await chromium.House.DraftAsync();
        await chromium.House.KeepAsync(draft, "rulebook.yaml", t => t.Replace("due: 5 days before discharge-day if closed keep", "due: 7 days before discharge-day if closed keep", StringComparison.Ordinal));
        var broken = await chromium.House.DraftAsync();
        await chromium.House.KeepAsync(broken, "rulebook.yaml", t => t.Replace("owner: hospital", "owner: hospitall", StringComparison.Ordinal));
        await using var tab = await chromium.OpenAsync(language, width);
        var faults = new List<string>();
        foreach (var path in new[] { draft, broken }.SelectMany(d => new[] { "text", "scenarios", "what-if", "wording", "wording/change.ja" }.Select(p => $"/drafts/{d.Id}/{p}")))
        {
            await tab.Page.GotoAsync(path);
            if (path.EndsWith("/text", StringComparison.Ordinal)) await tab.Page.WaitForSelectorAsync(".cm-content");
            faults.AddRange(await tab.FaultsAsync(path));
        }

        faults.AddRange(tab.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
