using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>A word of a text that names something, where it is declared or where it is used.</summary>
internal readonly record struct Reference(NamedKind Kind, string Name, Span Span, bool IsDeclaration);
