using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Components;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>A piece of a draft's form.</summary>
public abstract class DraftPart : Spoken
{
    /// <summary>The form that it belongs to.</summary>
    [CascadingParameter]
    public required FormView View { get; set; }

    /// <summary>Whether it can be changed.</summary>
    protected bool CanEdit => View.Draft is not null;

    /// <summary>The words of a part; empty where there is none.</summary>
    protected string WordsAt(PartPath path) => View.Find(path)?.Text ?? "";

    /// <summary>The id of a part's element.</summary>
    internal static string IdOf(PartPath path, string suffix = "") => $"f{string.Concat(path.ToString().Select(c => char.IsLetterOrDigit(c) ? c : '-'))}{suffix}";

    /// <summary>What people call a role.</summary>
    protected string Role(string name) => name switch
    {
        "owner" => T(FormTexts.Owner),
        "recipient" => T(FormTexts.Recipient),
        _ => T(View.RoleLabel(name)),
    };

    /// <summary>A sentence as it is read.</summary>
    protected string Read(SentenceKind kind, PartPath path, string words) => View.SentenceOf(kind, path, words) is { } sentence ? Read(sentence) : words;

    /// <summary>A sentence as it is read.</summary>
    protected string Read(Sentence sentence)
    {
        var said = "";
        SentencePart? before = null;
        foreach (var part in sentence.InOrder(Speech.Language).Where(p => T(p.Label).Length > 0))
        {
            said += (before is null ? "" : Speech.Language == Language.Ja ? JointOf(before, part) : " ") + T(part.Label);
            before = part;
        }

        return said;
    }

    // In Japanese words follow each other without a gap; what is said of closed days, of the unknown and of the end is a clause of its own.
    private static string JointOf(SentencePart before, SentencePart part) => part.Kind switch
    {
        SentencePartKind.Number when before.Kind == SentencePartKind.CountedFrom => "の",
        SentencePartKind.ClosedDay or SentencePartKind.UnknownAs or SentencePartKind.Until => "、",
        _ => "",
    };
}
