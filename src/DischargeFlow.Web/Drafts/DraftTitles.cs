using DischargeFlow.Casework.Drafts;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Forms;

namespace DischargeFlow.Web.Drafts;

/// <summary>What people call the rulebook of a draft.</summary>
internal static class DraftTitles
{
    /// <summary>The title that the draft's text has in a language, by its code; its name where there is none.</summary>
    public static string Of(Draft draft, string code) =>
        RulebookForm.Of(RulebookDocument.Open(draft.Rulebook, draft.Text)).Parts.FirstOrDefault(p => p.Key == "title")?[code]?.Text is { Length: > 0 } title ? title : draft.Rulebook;
}
