using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Documents.Completions;

/// <summary>What a choice would be in the text.</summary>
public enum CompletionKind
{
    /// <summary>A key; a colon follows it.</summary>
    Key,

    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>A name of the vocabulary or of the draft.</summary>
    Name,
}

/// <summary>One thing that can stand at a place.</summary>
/// <param name="Words">What is written there.</param>
/// <param name="Label">What people read for it; null where the words say it all.</param>
/// <param name="Kind">What it is.</param>
public sealed record CompletionChoice(string Words, Bilingual? Label, CompletionKind Kind);

/// <summary>What can stand at a place of a text, whatever is wrong with the text elsewhere.</summary>
/// <param name="From">Where the words begin that a choice replaces; they end at the place that was asked for.</param>
/// <param name="Choices">What can stand there; the words that stand there already do not narrow it.</param>
public sealed record Completion(int From, ImmutableArray<CompletionChoice> Choices)
{
    /// <summary>The choices of which the words that stand there already are the beginning.</summary>
    public IEnumerable<CompletionChoice> Of(string begun) => Choices.Where(c => c.Words.StartsWith(begun, StringComparison.Ordinal));
}
