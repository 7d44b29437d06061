using System.Diagnostics;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Browser;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Drafts;

[Takes(30)]
public sealed class The_pages_of_rules_in_a_browser(RuleChromium chromium) : IClassFixture<RuleChromium>
{
    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 390)]
    public async Task Fit_their_width_can_be_used_by_everybody_and_complain_about_nothing(string language, int width)
    {
        var draft = await chromium.House.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, People.Nurse);
        await using var tab = await chromium.OpenAsync(language, width);
        var faults = new List<string>();
        string[] cards = ["/rulebook", "/duties/discharge-contact", "/criteria/contact-by-judgement"];
        foreach (var path in (string[])
        [
            "/rulebooks", "/rulebooks/kitami", "/rulebooks/kitami/1", "/rulebooks/kitami/1/chart", "/rulebooks/kitami/differences", "/drafts/new",
            .. cards.Select(c => $"/drafts/{draft.Id}?open={Uri.EscapeDataString(c)}"), $"/drafts/{draft.Id}/changes",
        ])
        {
            await tab.Page.GotoAsync(path);
            await tab.UnfoldAsync();
            faults.AddRange(await tab.FaultsAsync(path));
        }

        Assert.True(faults.Count == 0 && tab.Complaints.Count == 0, string.Join('\n', faults.Concat(tab.Complaints)));
    }

    [TheoryNeeding(Part.Chromium)]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_card_that_an_address_names_begins_below_the_bar_that_stays(int width)
    {
        var draft = await chromium.House.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, People.Nurse);
        await using var tab = await chromium.OpenAsync("ja", width);
        await tab.Page.GotoAsync($"/drafts/{draft.Id}?open=%2Fduties%2Fcare-taxi-asked#f-duties-care-taxi-asked-card");
        await Assertions.Expect(tab.Page.Locator(".rule-card.open h3")).ToBeInViewportAsync();
        var covered = await tab.Page.EvaluateAsync<double>("() => document.querySelector('.form-state').getBoundingClientRect().bottom - document.querySelector('.rule-card.open').getBoundingClientRect().top");
        Assert.True(covered <= 0, $"the bar covers {covered} px of the card");
    }

    [FactNeeding(Part.Chromium)]
    public async Task Several_criteria_are_added_in_a_row_each_in_its_own_card()
    {
        var draft = await chromium.House.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, People.Nurse);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync($"/drafts/{draft.Id}");
        foreach (var name in (string[])["first-one", "second-one"])
        {
            await tab.Page.ClickAsync("#new-criteria-fold summary");
            await tab.Page.FillAsync("#new-criteria-ja", $"基準 {name}");
            await tab.Page.FillAsync("#new-criteria-en", name);
            await tab.Page.FillAsync("#new-criteria-name", name);
            await tab.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(tab.Page.Locator($"#f-criteria-{name}-open")).ToBeFocusedAsync();
            await Assertions.Expect(tab.Page.Locator($"#f-criteria-{name}-card.open")).ToBeInViewportAsync();
            await Assertions.Expect(tab.Page.Locator("#new-criteria-ja")).ToHaveValueAsync("");
            await Assertions.Expect(tab.Page.Locator("#new-criteria-ja")).ToBeHiddenAsync();
        }

        // A name that is taken: the fold stays open, and what was typed stays in it.
        await tab.Page.ClickAsync("#new-criteria-fold summary");
        foreach (var field in (string[])["ja", "en", "name"]) await tab.Page.FillAsync($"#new-criteria-{field}", "second-one");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#new-criteria-fold .said.wrong")).ToContainTextAsync("もうあります");
        await Assertions.Expect(tab.Page.Locator("#new-criteria-name")).ToHaveValueAsync("second-one");
    }

    [FactNeeding(Part.Chromium)]
    public async Task What_is_typed_for_a_new_criterion_outlives_that_another_field_keeps_itself()
    {
        var draft = await chromium.House.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, People.Nurse);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync($"/drafts/{draft.Id}?open=%2Fduties%2Fdischarge-contact");
        await tab.Page.ClickAsync("#new-criteria-fold summary");
        await tab.Page.FillAsync("#new-criteria-ja", "書きかけ");
        await tab.Page.SelectOptionAsync("#f-duties-discharge-contact-severity-v", "may");
        await Assertions.Expect(tab.Page.Locator("form.undo button")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#new-criteria-ja")).ToHaveValueAsync("書きかけ");
        await Assertions.Expect(tab.Page.Locator("#new-criteria-ja")).ToBeVisibleAsync();
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
