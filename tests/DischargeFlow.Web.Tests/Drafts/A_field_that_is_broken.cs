using DischargeFlow.Casework.Drafts;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Drafts;

/// <summary>With script: what is wrong is said beside the field, and the page stays where it is.</summary>
[Takes(30)]
public sealed class A_field_that_is_broken(RuleChromium chromium) : IClassFixture<RuleChromium>
{
    private const string Contact = "/duties/discharge-contact";

    [TheoryNeeding(Part.Chromium)]
    [InlineData(Contact, $"{Contact}/due", "sentence-moment", "text", "within 5 days", "DF0302")]
    [InlineData("/duties/bed-rental-asked", "/duties/bed-rental-asked/due", "sentence-moment", "p.0", "9999", "DF0519")]
    [InlineData("/parties/desk", "/parties/desk/first-of/0", "roles", "value", "desk", "DF0601")]
    [InlineData(Contact, $"{Contact}/label/ja", "set", "value", "", "DF0107")]
    [InlineData("/criteria/needs-attention", "/criteria/needs-attention/any/0", "sentence-line", "text", "ひとり暮らし", "という基準または yes-no の項目はありません")]
    public async Task Says_so_at_its_place_and_is_mended_there(string card, string path, string does, string field, string value, string says)
    {
        var (tab, form) = await BegunAsync(card);
        await using var _ = tab;
        await form.SayAsync(path, does, (field, value));
        await Assertions.Expect(form.FoundAt(path, does).First).ToContainTextAsync(says);
        await tab.Page.ClickAsync("form.undo button");
        await Assertions.Expect(form.FoundAt(path, does)).ToHaveCountAsync(0);
        Assert.True(await IsStillAsync(tab), "the page was left");
        Assert.Empty(tab.Complaints);
    }

    [TheoryNeeding(Part.Chromium)]
    [InlineData(Contact, 8)]
    [InlineData("/criteria/needs-attention", 5)]
    public async Task Every_sentence_of_a_card_says_so_in_English_too(string card, int least)
    {
        var (tab, form) = await BegunAsync(card, "en");
        await using var _ = tab;
        var sentences = await tab.Page.EvaluateAsync<string[][]>("""
            () => [...document.querySelectorAll('article.open form.edit:has([name=text])')].map(f => [f.querySelector('[name=path]').value, f.querySelector('[name=do]').value])
              .filter(([path, does]) => does.startsWith('sentence-'))
            """);
        Assert.True(sentences.Length >= least, $"only {sentences.Length} sentences");
        var findings = tab.Page.Locator("article.open .finding.error");
        foreach (var sentence in sentences)
        {
            await form.SayAsync(sentence[0], sentence[1], ("text", "as soon as possible"));
            await Assertions.Expect(findings.First).ToContainTextAsync("as soon as possible");
            Assert.DoesNotMatch("[ぁ-んァ-ヶ]", await findings.First.InnerTextAsync());
            await tab.Page.ClickAsync("form.undo button");
            await Assertions.Expect(findings).ToHaveCountAsync(0);
        }

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

    private async Task<(Tab Tab, RuleFormPage Form)> BegunAsync(string card, string language = "ja")
    {
        var draft = await chromium.House.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, People.Nurse);
        var tab = await chromium.OpenAsync(language);
        await tab.Page.GotoAsync($"/drafts/{draft.Id}");
        await tab.Page.EvaluateAsync("() => { window.isThisPage = true; }");
        var form = new RuleFormPage(tab.Page, script: true);
        await form.OpenAsync(card);
        return (tab, form);
    }

    private static Task<bool> IsStillAsync(Tab tab) => tab.Page.EvaluateAsync<bool>("() => window.isThisPage === true");
}
