using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Web.Tests.Given;

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

/// <summary>Without script: each form is sent by its button.</summary>
internal sealed class HandWithoutScript(Visitor visitor, string draft, Func<string> text) : Hand(text)
{
    private Seen? _page;

    public override async Task OpenAsync(string card) => _page = await visitor.OpenAsync(draft, card);

    public override async Task SayAsync(string path, string does, params (string Name, string Value)[] fields)
    {
        var form = _page!.Edit(path, does);
        foreach (var (name, value) in fields) MustOffer(form, name, value);
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

/// <summary>In a browser with script: a change keeps itself.</summary>
internal sealed class HandInBrowser(RuleFormPage page, Func<string> text) : Hand(text)
{
    public override Task OpenAsync(string card) => page.OpenAsync(card);

    public override Task SayAsync(string path, string does, params (string Name, string Value)[] fields) => page.SayAsync(path, does, fields);
}
