using System.Text.RegularExpressions;
using DischargeFlow.Tests.Shared.Parts;
using Microsoft.Playwright;

namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>
/// An administrator breaks the rule of Kitami wherever the form lets her, and mends it again. Seven cards hold every kind of field: the whole, the party,
/// a criterion of several lines, one that a person decides, one of a single line, the moment, and the contact before a discharge, a duty with everything.
/// </summary>
[Takes(620)]
public sealed partial class A_rule_broken_in_every_field
{
    private const string Findings = "#rule-form .finding", Behind = "xpath=following-sibling::*[1][contains(@class, 'finding')]";

    [TheoryNeeding(Part.Chromium, Part.Node)]
    [InlineData("ja", true)]
    [InlineData("ja", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public async Task Says_so_at_its_place_and_is_mended_there(string language, bool script)
    {
        await using var workshop = await Workshop.OpenAsync(language, script);
        await using var okada = await workshop.OkadaAsync();
        await okada.BeginAsync("kitami");

        foreach (var (card, broken) in BrokenFields.Cards)
        {
            await okada.Form.OpenAsync(card);
            await Assertions.Expect(okada.Page.Locator(Findings)).ToHaveCountAsync(0);
            var fields = await FieldOfACard.AllAsync(okada.Page);
            MustBeAll(card, fields, broken);
            foreach (var field in broken) await BreakAsync(okada, fields.First(f => f.Slot == field.Slot), field, language);
        }

        // What the server refused is told to the console by the browser, with script.
        Assert.All(okada.Complaints, c => Assert.Contains("422", c, StringComparison.Ordinal));
    }

    /// <summary>A new field is broken, or it is said why nothing in it can be wrong.</summary>
    private static void MustBeAll(string card, IReadOnlyList<FieldOfACard> fields, IReadOnlyList<BrokenField> broken)
    {
        var left = fields.Where(f => broken.All(b => b.Slot != f.Slot) && !BrokenFields.IsNeverWrong(f)).Select(f => f.Slot);
        Assert.True(!left.Any(), $"{card} has fields that nobody breaks:\n{string.Join('\n', left)}");
        var gone = broken.Where(b => fields.All(f => f.Slot != b.Slot)).Select(b => b.Slot);
        Assert.True(!gone.Any(), $"{card} has no such fields:\n{string.Join('\n', gone)}");
    }

    private static async Task BreakAsync(Administrator okada, FieldOfACard field, BrokenField broken, string language)
    {
        if (broken.Says is null)
        {
            MustBeIn(language, await okada.Form.RefusedAsync(field.Path, field.Does, (field.Name, broken.Value)), broken);
            Assert.True(await HoldsAsync(okada.Page, broken.Value), $"what was typed is lost: {broken}");
            await okada.Page.GotoAsync($"/drafts/{new Uri(okada.Page.Url).Segments[2].Trim('/')}?open={Uri.EscapeDataString(CardOf(field.Path))}");
            return;
        }

        await okada.Form.SayAsync(field.Path, field.Does, (field.Name, broken.Value));
        var found = broken.Where == Said.AtTheField
            ? okada.Page.Locator($"form.edit:has(> input[name='path'][value{field.Place}]):has(> input[name='do'][value='{field.Does}'])").First.Locator(Behind) : okada.Page.Locator("article.open .finding");
        var told = found.Filter(new() { HasText = broken.Says }).First;
        await Assertions.Expect(told).ToBeVisibleAsync();
        MustBeIn(language, await told.InnerTextAsync(), broken);
        Assert.True(await HoldsAsync(okada.Page, broken.Value), $"what was typed is lost: {broken}");
        await okada.Page.Locator("form.undo button").PressAsync("Enter");
        await Assertions.Expect(okada.Page.Locator(Findings)).ToHaveCountAsync(0);
    }

    private static string CardOf(string path) => string.Join('/', path.Split('/').Take(3));

    /// <summary>Whether a field of the open card still says what was typed.</summary>
    private static Task<bool> HoldsAsync(IPage page, string typed) =>
        page.EvaluateAsync<bool>("typed => [...document.querySelectorAll('article.open form.edit :is(input, select)')].some(f => f.value === typed || f.name === 'text' && f.value.includes(typed))", typed);

    /// <summary>The sentence is in the language of who reads it, but for what it quotes.</summary>
    private static void MustBeIn(string language, string sentence, BrokenField broken)
    {
        var own = Quoted().Replace(sentence, "");
        if (language == "ja") Assert.True(Japanese().IsMatch(own), $"{broken}: {sentence}");
        else Assert.False(Japanese().IsMatch(own), $"{broken}: {sentence}");
    }

    [GeneratedRegex("[ぁ-んァ-ヶ一-龠]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"'[^']*'|\{[^}]*\}|source: .*")]
    private static partial Regex Quoted();
}
