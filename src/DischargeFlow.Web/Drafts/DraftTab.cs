using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Drafts;

/// <summary>One of the pages of a draft.</summary>
/// <param name="Name">Its name; empty for the form, which is the draft's own address.</param>
/// <param name="Label">What people read.</param>
public sealed record DraftTab(string Name, Bilingual Label)
{
    /// <summary>The form.</summary>
    public const string Form = "";

    /// <summary>The pages in order.</summary>
    public static IReadOnlyList<DraftTab> All { get; } =
    [
        new(Form, DraftTexts.Form),
        new("text", DraftTexts.Text),
        new("scenarios", DraftTexts.Scenarios),
        new("wording", Wordings.WordingTexts.Title),
        new("what-if", DraftTexts.WhatIf),
        new("changes", DraftTexts.Changes),
        new("publish", DraftTexts.Publish),
    ];

    /// <summary>The route under which the page is mapped.</summary>
    public string Route => Href("{id}");

    /// <summary>The address of the page of a draft.</summary>
    public string Href(string draft) => Name.Length == 0 ? $"/drafts/{draft}" : $"/drafts/{draft}/{Name}";
}
