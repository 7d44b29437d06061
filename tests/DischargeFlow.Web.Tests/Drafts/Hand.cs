using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Drafts;

/// <summary>Somebody who writes a rulebook and has nothing but the fields of its form.</summary>
internal abstract class Hand(Func<string> text)
{
    /// <summary>The text that is kept now.</summary>
    public string Text => text();

    /// <summary>Opens the card of a part.</summary>
    public abstract Task OpenAsync(string card);

    /// <summary>Fills fields of the form that does something at a part.</summary>
    public abstract Task SayAsync(string path, string does, params (string Name, string Value)[] fields);
}

/// <summary>Without script: each form is sent by its button, and the page that answers stands in the other language.</summary>
internal sealed class HandWithoutScript(Visitor visitor, string draft, Func<string> text) : Hand(text)
{
    private readonly HashSet<string> _done = [];
    private Seen? _page;

    /// <summary>What was done in which language, such as <c>roles ja</c>.</summary>
    public IReadOnlySet<string> Done => _done;

    private string Language => _page!.Page.DocumentElement.GetAttribute("lang")!;

    public override async Task OpenAsync(string card) => _page = await visitor.OpenAsync(draft, card);

    public override async Task SayAsync(string path, string does, params (string Name, string Value)[] fields)
    {
        var form = _page!.Edit(path, does);
        foreach (var (name, value) in fields) MustOffer(form, name, value);
        _done.Add($"{does} {Language}");
        visitor.Prefer(Language == "ja" ? "en" : "ja");
        _page = await visitor.SendAsync(form, [.. fields.Select(f => (f.Name, (string?)f.Value))]);
        Assert.True(_page.Status == 200, $"{does} at {path}: {_page.Page.QuerySelector(".said.wrong")?.TextContent}");
    }

    /// <summary>Nobody without script can choose what a list does not offer.</summary>
    private static void MustOffer(IHtmlFormElement form, string name, string value)
    {
        var selects = form.QuerySelectorAll<IHtmlSelectElement>($"select[name='{name}']").ToList();
        if (selects.Count > 0) Assert.True(selects.Any(s => s.Options.Any(o => o.Value == value)), $"{form.Id} does not offer '{value}' under {name}");
        else Assert.True(form.QuerySelector($"input[name='{name}']") is not null, $"{form.Id} has no field {name}");
    }
}

/// <summary>In a browser with script: a change keeps itself. The duties are written in the other language of the page.</summary>
internal sealed class HandInBrowser(IPage page, Func<string> text) : Hand(text)
{
    private readonly RuleFormPage _form = new(page, script: true);

    public override async Task OpenAsync(string card)
    {
        if (card.StartsWith("/duties/", StringComparison.Ordinal)) await page.ClickAsync("a.language");
        await _form.OpenAsync(card);
    }

    public override Task SayAsync(string path, string does, params (string Name, string Value)[] fields) => _form.SayAsync(path, does, fields);
}
