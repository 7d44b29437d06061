using Microsoft.Playwright;

namespace DischargeFlow.Tests.Browsers;

/// <summary>The form of a draft before somebody who fills it in: with script each change keeps itself, without it a button does.</summary>
/// <param name="page">The page, on the form of a draft.</param>
/// <param name="script">Whether its script runs.</param>
public sealed class RuleFormPage(IPage page, bool script)
{
    private const float Patience = 20_000;

    /// <summary>Opens the card of a part by its heading.</summary>
    public async Task OpenAsync(string card)
    {
        var heading = page.Locator($"#{IdOf(card)}-open");
        if (await heading.GetAttributeAsync("aria-expanded") != "true") await heading.ClickAsync();
        await Assertions.Expect(page.Locator($"#{IdOf(card)}-card.open")).ToBeVisibleAsync(new() { Timeout = Patience });
        await WholeAsync();
    }

    /// <summary>Fills in fields of the form that does something at a part, one after the other; what the form says already is left as it is.</summary>
    public async Task SayAsync(string path, string does, params (string Name, string Value)[] fields)
    {
        var before = await HashAsync();
        if (await TypeAsync(path, does, fields)) await Assertions.Expect(Hash).Not.ToHaveValueAsync(before, new() { Timeout = Patience });
    }

    /// <summary>As <see cref="SayAsync"/>, where it is refused: the sentence that the form is answered with.</summary>
    public async Task<string> RefusedAsync(string path, string does, params (string Name, string Value)[] fields)
    {
        await TypeAsync(path, does, fields);
        return await Form(path, does).Locator("xpath=following-sibling::*[1][contains(@class, 'wrong')]").InnerTextAsync();
    }

    /// <summary>What is found at a part: the sentences that stand below its field in its card.</summary>
    public ILocator FoundAt(string path, string does) => Form(path, does).Locator("xpath=following::*[contains(@class, 'finding')][ancestor::article[contains(@class, 'open')]]");

    /// <summary>The form that does something at a part.</summary>
    public ILocator Form(string path, string does) => Forms(path, does).First;

    private ILocator Forms(string path, string does) => page.Locator($"form.edit:has(> input[name='path'][value='{path}']):has(> input[name='do'][value='{does}'])");

    private ILocator Hash => page.Locator("#rule-form input[name='hash']").First;

    // Without script the page is another one after each step, and its fields are there once all of it is.
    private Task WholeAsync() => page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);

    private Task<string> HashAsync() => Hash.InputValueAsync();

    private static string IdOf(string path) => $"f{string.Concat(path.Select(c => char.IsLetterOrDigit(c) ? c : '-'))}";

    private async Task<bool> TypeAsync(string path, string does, (string Name, string Value)[] fields)
    {
        await WholeAsync();
        // Several buttons may add something to the same part: what each adds is said in a hidden field.
        var form = fields.Aggregate(Forms(path, does), (forms, f) => forms.Filter(new() { Has = page.Locator($"[name='{f.Name}']:not([type=hidden]), input[name='{f.Name}'][value='{f.Value}']") })).First;
        await UnfoldAsync(form);
        var keepsItself = script && await form.Locator(".keep").CountAsync() > 0;
        var hasFields = await form.Locator("[name]:not([type=hidden])").CountAsync() > 0;
        var differs = false;
        foreach (var (name, value) in fields) differs |= await FillAsync(form.Locator($"[name='{name}']:not([type=hidden])").First, value);
        if (hasFields && !differs) return false;
        // By key: a click first waits until a long page stands still.
        if (!keepsItself) await form.Locator("button[type=submit]").Last.PressAsync("Enter");
        else if (await page.Locator("input:focus").CountAsync() > 0) await page.Keyboard.PressAsync("Tab");
        return true;
    }

    private static async Task<bool> FillAsync(ILocator field, string value)
    {
        if (await field.CountAsync() == 0) return false;
        await UnfoldAsync(field);
        if (await field.InputValueAsync() == value) return false;
        if (await field.EvaluateAsync<bool>("f => f.localName === 'select'")) await field.SelectOptionAsync(value);
        else await field.FillAsync(value);
        return true;
    }

    private static async Task UnfoldAsync(ILocator within)
    {
        foreach (var fold in await within.Locator("xpath=ancestor::details[not(@open)]/summary").AllAsync()) await fold.ClickAsync();
    }
}
