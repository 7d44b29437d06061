using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>What came of an edit: the changed document with what changed, or a sentence that says why it was not made.</summary>
/// <param name="Document">The document after the edit; null when it was not made.</param>
/// <param name="Changes">What is different in the text; empty when the text said so already.</param>
/// <param name="Undoing">The changes that lead back.</param>
/// <param name="Refusal">Why it was not made, and what to do; null when it was.</param>
public sealed record EditResult(RulebookDocument? Document, ImmutableArray<TextChange> Changes, ImmutableArray<TextChange> Undoing, Bilingual? Refusal);
