using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Drafts;

/// <summary>A house with the shipped rulebooks, whose drafts are written in their forms.</summary>
public sealed class RuleHouse : IAsyncLifetime, IAsyncDisposable
{
    public House House { get; } = new() { More = services => services.AddSingleton<IRulebookShelf>(s => s.GetRequiredService<ShelfKeeper>().Shelf) };

    public Task InitializeAsync() => House.InitializeAsync();

    public Task DisposeAsync() => House.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>A draft of a shipped rulebook.</summary>
    internal async Task<string> BeginAsync(string rulebook) => (await House.Services.GetRequiredService<DraftDesk>().BeginAsync(rulebook, 1, People.Nurse)).Id;

    /// <summary>The text of the rulebook as the draft keeps it.</summary>
    internal string TextOf(string draft) => House.Store.Read(s => s.FindDraft(draft))!.Text;

    /// <summary>Puts a text in the place of what a draft keeps.</summary>
    internal async Task KeepAsync(string draft, string text)
    {
        var kept = House.Store.Read(s => s.FindDraft(draft))!.Files[VersionFiles.Rulebook];
        await House.Services.GetRequiredService<DraftDesk>().KeepAsync(draft, VersionFiles.Rulebook, text, kept.Hash, People.Nurse);
    }
}

/// <summary>The forms on the page of a draft.</summary>
internal static class DraftForms
{
    /// <summary>The form that does something at a part.</summary>
    public static IHtmlFormElement Edit(this Seen seen, string path, string does) => seen.Page.QuerySelectorAll<IHtmlFormElement>("form.edit").FirstOrDefault(f => Field(f, "path") == path && Field(f, "do") == does)
        ?? throw new InvalidOperationException($"{seen.Path} cannot {does} at {path}.");

    public static string? Field(IHtmlFormElement form, string name) => form.QuerySelector<IHtmlInputElement>($"input[name='{name}'][type=hidden]")?.Value;

    public static Task<Seen> OpenAsync(this Visitor visitor, string draft, string path) => visitor.GetAsync($"/drafts/{draft}?open={Uri.EscapeDataString(path)}");
}
