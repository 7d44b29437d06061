using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>Tells from the words around it what a word of a phrase or of a criterion's line names.</summary>
internal sealed class ReferenceWords(string text, Vocabulary vocabulary)
{
    private const string Quotes = "\"'";

    public IEnumerable<Reference> Declared(WordsPiece piece, NamedKind kind) => Split(piece).Take(1).Select(w => new Reference(kind, w.Text, w.Span, true));

    public IEnumerable<Reference> Used(WordsPiece piece, NamedKind kind) => Split(piece).Take(1).Select(w => new Reference(kind, w.Text, w.Span, false));

    /// <summary>The names of a phrase; the words of a step around its phrase name nothing.</summary>
    public IEnumerable<Reference> InPhrase(WordsPiece piece) => In(Split(piece));

    /// <summary>The names of a criterion's line: one word alone is a criterion, in a sentence it is a moment.</summary>
    public IEnumerable<Reference> InCriterion(WordsPiece piece)
    {
        var words = Split(piece).AsSpan();
        while (words.Length > 1 && words[0].Text is "not" or "ever" or "always") words = words[1..];
        while (words.Length > 3 && words[^3].Text == "unknown" && words[^2].Text == "as") words = words[..^3];
        if (words.Length == 1) return [new(NamedKind.Criterion, words[0].Text, words[0].Span, false)];
        var isTest = words.Length > 0 && vocabulary.Facts.TryGetValue(words[0].Text, out var fact) && fact.Kind != FactKind.Date;
        return isTest ? [] : In([.. words]);
    }

    private static IEnumerable<Reference> In(ImmutableArray<(string Text, Span Span)> words)
    {
        var countsFrom = false;
        for (var i = 0; i < words.Length; i++)
        {
            string At(int at) => at >= 0 && at < words.Length ? words[at].Text : "";
            var (before, word, after) = (At(i - 1), At(i), At(i + 1));
            if (word == "day" && IsNumber(after)) countsFrom = true;
            NamedKind kind;
            if (before == "duty" && after == "is") kind = NamedKind.Duty;
            else if (after is "started" or "met" or "missed" or "ended") kind = NamedKind.Duty;
            else if (after == "is" && (At(i + 2) == "known" || (At(i + 2) == "not" && At(i + 3) == "known"))) kind = NamedKind.Party;
            else if (before == "of" && !countsFrom) kind = NamedKind.Party;
            else if (IsNumber(before) || before == "in") kind = NamedKind.Unit;
            else kind = NamedKind.Moment;
            if (before == "of") countsFrom = false;
            yield return new(kind, word, words[i].Span, false);
        }
    }

    private static bool IsNumber(string word) => word.Length > 0 && word.All(char.IsAsciiDigit);

    private ImmutableArray<(string Text, Span Span)> Split(WordsPiece piece)
    {
        var words = ImmutableArray.CreateBuilder<(string, Span)>();
        for (var at = piece.Span.Start; at < piece.Span.End;)
        {
            if (char.IsWhiteSpace(text[at]) || Quotes.Contains(text[at], StringComparison.Ordinal))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < piece.Span.End && !char.IsWhiteSpace(text[at]) && !Quotes.Contains(text[at], StringComparison.Ordinal)) at++;
            words.Add((text[start..at], new(start, at)));
        }

        return words.ToImmutable();
    }
}
