using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Charts;

/// <summary>
/// How wide words are when nobody can measure them: generous figures of the common sans-serif faces, so that what fits by them fits in print. Japanese
/// breaks between any two letters but not before a closing mark or behind an opening one; other words stay whole.
/// </summary>
internal static class Lettering
{
    private const string NotFirst = "、。，．・：；？！)）]］」』】〕〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ";
    private const string NotLast = "(（[［「『【〔〈《";
    private const string Narrow = "ijl.,:;'|!()[] ";
    private const string Broad = "mwMWABCDEFGHJKLNOPQRSTUVXYZ%→–";

    /// <summary>The width of words in a size.</summary>
    public static double Width(string text, double size, bool isBold = false)
    {
        var width = 0.0;
        foreach (var c in text) width += c >= '\u2E80' ? 1.0 : Narrow.Contains(c, StringComparison.Ordinal) ? 0.34 : Broad.Contains(c, StringComparison.Ordinal) ? 0.8 : 0.6;
        return width * size * (isBold ? 1.06 : 1.0);
    }

    /// <summary>The lines into which words are broken so that none is wider than there is room.</summary>
    public static ImmutableArray<string> Lines(string text, double size, double room, bool isBold = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(text, size, room, isBold))
        {
            if (line.Length > 0 && Width(line + piece.TrimEnd(), size, isBold) > room)
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line += piece;
            }
        }

        if (line.Trim().Length > 0) lines.Add(line.TrimEnd());
        return lines.ToImmutable();
    }

    /// <summary>What must not be broken: words, and letters with the marks that cling to them.</summary>
    private static IEnumerable<string> Pieces(string text, double size, double room, bool isBold)
    {
        var piece = "";
        for (var i = 0; i < text.Length; i++)
        {
            piece += text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            var stays = NotLast.Contains(text[i], StringComparison.Ordinal) || NotFirst.Contains(next, StringComparison.Ordinal) || (IsWord(text[i]) && IsWord(next))
                || char.IsHighSurrogate(text[i]) || (text[i] != ' ' && next == ' ');
            if (stays && i + 1 < text.Length && Width(piece + next, size, isBold) <= room) continue;
            yield return piece;
            piece = "";
        }
    }

    private static bool IsWord(char c) => c < '\u2E80' && c != ' ' && c is not ('/' or '-');
}
