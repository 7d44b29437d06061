using System.Globalization;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>One kind of finding: a stable code, how grave it is, and its sentences with numbered gaps for the words of the text.</summary>
public sealed record FindingKind(string Code, Gravity Gravity, Bilingual Sentence, Bilingual? Hint)
{
    private const int LongestWord = 80;

    /// <summary>The finding at a place, its gaps filled in. A bilingual word fills each language's gap with its own text.</summary>
    public Finding At(Place place, params object?[] words) => new(Code, Gravity, place, Fill(Sentence, words), Hint is null ? null : Fill(Hint, words));

    private static Bilingual Fill(Bilingual text, object?[] words) =>
        new(Fill(text.Ja, words, Findings.Language.Ja).Trim(), Fill(text.En, words, Findings.Language.En).Trim());

    private static string Fill(string text, object?[] words, Findings.Language language) => string.Format(
        CultureInfo.InvariantCulture, text, [.. words.Select(w => w is Bilingual both ? both.In(language) : w is WordsWhenNeeded later ? later.Words.In(language) : Readable(Convert.ToString(w, CultureInfo.InvariantCulture) ?? ""))]);

    // What a file says is repeated in a sentence, on a terminal too: no control characters, and no end of it.
    private static string Readable(string word)
    {
        var clean = string.Concat(word.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Trim();
        return clean.Length <= LongestWord ? clean : clean[..LongestWord] + "…";
    }
}
