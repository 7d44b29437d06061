using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Web.Tests.Browser;

public sealed class A_nurse_at_the_keyboard(Chromium chromium) : IClassFixture<Chromium>
{
    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", "ケースを開きました")]
    [InlineData("en", "The case is open")]
    public async Task Opens_a_case_with_nothing_but_keys(string language, string says)
    {
        await using var tab = await chromium.OpenAsync(language);
        await tab.Page.GotoAsync("/cases/new");
        await tab.Page.WaitForSelectorAsync("input:focus");
        await tab.Page.Keyboard.TypeAsync("北見");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.TypeAsync("花子");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync("**/cases/*?said=opened");
        Assert.Contains(says, await tab.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [FactNeeding(Part.Chromium)]
    public async Task Reaches_every_button_and_link_of_a_case_and_sees_where_she_is()
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync($"/cases/{ward.Case}");
        var expected = await tab.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')].filter(e => e.checkVisibility({ contentVisibilityAuto: true }) && e.offsetParent !== null).length");
        var reached = new HashSet<string>();
        for (var i = 0; i < expected + 30; i++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            var at = await tab.Page.EvaluateAsync<string?>("""
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return null;
                  e.dataset.n ??= String(document.querySelectorAll('[data-n]').length + 1);
                  const style = getComputedStyle(e);
                  return `${e.dataset.n} ${style.outlineStyle === 'none' ? 'unseen ' + e.outerHTML.slice(0, 80) : 'seen'}`;
                }
                """);
            if (at is not null) reached.Add(at);
        }

        Assert.True(reached.Count >= expected, $"{reached.Count} of {expected} can be reached with Tab");
        Assert.DoesNotContain(reached, r => r.Contains("unseen", StringComparison.Ordinal));
    }

    [FactNeeding(Part.Chromium)]
    public async Task Chooses_what_to_record_and_its_fields_appear_at_once()
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync();
        await tab.Page.GotoAsync($"/cases/{ward.Case}");
        await tab.Page.SelectOptionAsync("#record-what", "fact:consent");
        await tab.Page.WaitForSelectorAsync("#record-consent");
        await tab.Page.SelectOptionAsync("#record-consent", "given");
        await tab.Page.ClickAsync(".record-fields button[type=submit]");
        await tab.Page.WaitForURLAsync("**?said=recorded");
        Assert.Contains("情報共有への同意: あり", await tab.Page.InnerTextAsync(".timeline"), StringComparison.Ordinal);
    }
}
