using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Forms;

/// <summary>How a part of a rulebook is shown in a form.</summary>
public enum PartKind
{
    /// <summary>Words that people write freely.</summary>
    Words,

    /// <summary>One word of a few, or several of them.</summary>
    Choice,

    /// <summary>A name that something has.</summary>
    Name,

    /// <summary>A text in both languages.</summary>
    Label,

    /// <summary>One role or several.</summary>
    Roles,

    /// <summary>A sentence that names a moment, with parts to pick.</summary>
    Moment,

    /// <summary>A box around criteria: all, any, none, at least, score, not, ever, always, on a moment.</summary>
    Box,

    /// <summary>A criterion that is one sentence, with parts to pick.</summary>
    Line,

    /// <summary>A line of a box with its points.</summary>
    Points,

    /// <summary>What a fact is compared with; its key is the fact.</summary>
    Test,

    /// <summary>A line of a choice: if, then.</summary>
    Case,

    /// <summary>A deed that fulfils a duty.</summary>
    Deed,

    /// <summary>A field of what a deed carries.</summary>
    Field,

    /// <summary>Whom a duty tells when; its key is the sentence, with parts to pick.</summary>
    Step,

    /// <summary>Something with a name: a party, unit, criterion or moment.</summary>
    Named,

    /// <summary>A duty, shown as a card.</summary>
    Duty,

    /// <summary>Several of the same, in order.</summary>
    List,

    /// <summary>What no form understands; it is shown as text.</summary>
    Other,
}

/// <summary>A part of a rulebook as a form shows it.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="Path">Where it stands; what an edit names.</param>
/// <param name="Key">Its key, or the name of what it is; empty for an item of a list.</param>
/// <param name="Text">Its words; empty where it has parts.</param>
/// <param name="Span">Where its value stands in the text.</param>
/// <param name="KeySpan">Where its key stands; null for an item of a list.</param>
/// <param name="Parts">Its parts, in the order of the text.</param>
public sealed record FormPart(PartKind Kind, PartPath Path, string Key, string Text, Span Span, Span? KeySpan, ImmutableArray<FormPart> Parts)
{
    /// <summary>The part of a key; null when it is not there.</summary>
    public FormPart? this[string key] => Parts.FirstOrDefault(p => p.Key == key);

    /// <summary>The part and all within it, each before its own parts.</summary>
    public IEnumerable<FormPart> All => Parts.SelectMany(p => p.All).Prepend(this);
}
