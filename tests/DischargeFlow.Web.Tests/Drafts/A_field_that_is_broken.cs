using DischargeFlow.Casework.Drafts;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Drafts;

/// <summary>With script: what is wrong is said beside the field, and the page stays where it is.</summary>
[Takes(15)]
public sealed class A_field_that_is_broken(RuleChromium chromium) : IClassFixture<RuleChromium>
{
    private const string Contact = "/duties/discharge-contact";

    [FactNeeding(Part.Chromium)]
    public async Task Words_of_everyday_say_so_at_their_place_and_are_mended_there()
    {
        const string Line = "/criteria/needs-attention/any/0", Does = "sentence-line";
        var (tab, form) = await BegunAsync("/criteria/needs-attention");
        await using var _ = tab;
        await form.SayAsync(Line, Does, ("text", "ひとり暮らし"));
        await Assertions.Expect(form.FoundAt(Line, Does).First).ToContainTextAsync("という基準または yes-no の項目はありません");
        await tab.Page.ClickAsync("form.undo button");
        await Assertions.Expect(form.FoundAt(Line, Does)).ToHaveCountAsync(0);
        Assert.True(await IsStillAsync(tab), "the page was left");
        Assert.Empty(tab.Complaints);
    }

    [FactNeeding(Part.Chromium)]
    public async Task A_basis_that_its_source_doubts_says_so_beside_the_basis()
    {
        var (tab, form) = await BegunAsync(Contact);
        await using var _ = tab;
        await form.SayAsync($"{Contact}/basis", "set", ("value", "rule"));
        await form.SayAsync($"{Contact}/source", "set", ("value", "日数は未確認"));
        await Assertions.Expect(form.FoundAt($"{Contact}/basis", "set").First).ToContainTextAsync("DF0528");
        await form.SayAsync($"{Contact}/source", "set", ("value", "手引き 12ページ"));
        await Assertions.Expect(form.FoundAt($"{Contact}/basis", "set")).ToHaveCountAsync(0);
        Assert.True(await IsStillAsync(tab), "the page was left");
        Assert.Empty(tab.Complaints);
    }

    [FactNeeding(Part.Chromium)]
    public async Task A_name_that_cannot_be_is_refused_where_it_was_typed()
    {
        var (tab, form) = await BegunAsync(Contact);
        await using var _ = tab;
        Assert.Contains("小文字の英字で始め", await form.RefusedAsync(Contact, "rename", ("name", "Told In Time")), StringComparison.Ordinal);
        Assert.Equal("Told In Time", await form.Form(Contact, "rename").Locator("[name='name']").InputValueAsync());
        await form.SayAsync(Contact, "rename", ("name", "told-in-time"));
        await Assertions.Expect(tab.Page.Locator("#f-duties-told-in-time-card.open")).ToBeVisibleAsync();
        Assert.True(await IsStillAsync(tab), "the page was left");
    }

    private async Task<(Tab Tab, RuleFormPage Form)> BegunAsync(string card)
    {
        var draft = await chromium.House.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, People.Nurse);
        var tab = await chromium.OpenAsync("ja");
        await tab.Page.GotoAsync($"/drafts/{draft.Id}");
        await tab.Page.EvaluateAsync("() => { window.isThisPage = true; }");
        var form = new RuleFormPage(tab.Page, script: true);
        await form.OpenAsync(card);
        return (tab, form);
    }

    private static Task<bool> IsStillAsync(Tab tab) => tab.Page.EvaluateAsync<bool>("() => window.isThisPage === true");
}
