using System.Diagnostics;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Browser;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Drafts;

public sealed class The_pages_of_rules_in_a_browser(RuleChromium chromium) : IClassFixture<RuleChromium>
{
    private const string Audit = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations
          .filter(v => ['serious', 'critical'].includes(v.impact))
          .map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
        """;

    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 390)]
    public async Task Fit_their_width_can_be_used_by_everybody_and_complain_about_nothing(string language, int width)
    {
        var draft = await chromium.House.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, People.Nurse);
        await using var tab = await chromium.OpenAsync(language, width);
        var axe = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src/DischargeFlow.Web/node_modules/axe-core/axe.min.js"));
        var faults = new List<string>();
        string[] cards = ["/rulebook", "/duties/discharge-contact", "/criteria/contact-by-judgement"];
        foreach (var path in (string[])
        [
            "/rulebooks", "/rulebooks/kitami", "/rulebooks/kitami/1", "/rulebooks/kitami/1/chart", "/rulebooks/kitami/differences", "/drafts/new",
            .. cards.Select(c => $"/drafts/{draft.Id}?open={Uri.EscapeDataString(c)}"), $"/drafts/{draft.Id}/changes",
        ])
        {
            await tab.Page.GotoAsync(path);
            foreach (var fold in await tab.Page.QuerySelectorAllAsync("details:not([open])")) await fold.EvaluateAsync("d => d.open = true");
            var beyond = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (beyond > 0) faults.Add($"{path} is {beyond} px wider than the screen");
            await tab.Page.EvaluateAsync(axe);
            faults.AddRange((await tab.Page.EvaluateAsync<string[]>(Audit)).Select(v => $"{path} {v}"));
        }

        Assert.True(faults.Count == 0 && tab.Complaints.Count == 0, string.Join('\n', faults.Concat(tab.Complaints)));
    }

    [FactNeeding(Part.Chromium)]
    public async Task A_card_is_opened_and_a_deadline_changed_with_the_keyboard_alone()
    {
        var desk = chromium.House.Services.GetRequiredService<DraftDesk>();
        var draft = await desk.BeginAsync("kitami", 1, People.Nurse);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync($"/drafts/{draft.Id}");
        await tab.Page.FocusAsync("#f-duties-discharge-contact-open");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForSelectorAsync("#f-duties-discharge-contact-due-sentence-moment");
        var days = tab.Page.Locator("#f-duties-discharge-contact-due-sentence-moment input[name='p.0']");
        await days.FocusAsync();
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Page.Locator("form.undo button")).ToBeVisibleAsync();

        // Each press keeps what it says; the second is still on its way when the first has been answered.
        string Kept() => chromium.House.Store.Read(s => s.FindDraft(draft.Id))!.Text;
        var patience = Stopwatch.StartNew();
        while (!Kept().Contains("due: 7 days before", StringComparison.Ordinal) && patience.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(50);
        Assert.Contains("due: 7 days before", Kept(), StringComparison.Ordinal);
        await Assertions.Expect(days).ToHaveValueAsync("7");
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await tab.Page.ClickAsync("form.undo button");
        await Assertions.Expect(days).ToHaveValueAsync("6");
        Assert.Empty(tab.Complaints);
    }
}
