using System.Globalization;

namespace DischargeFlow.Rulebooks.Tests.Slips;

/// <summary>One small change of a text, the same for the same seed: the kind of slip that a person makes.</summary>
internal sealed record Mutation(string Kind, string Text, int Line, int LastLine)
{
    /// <summary>How many lines lie between a line and the change.</summary>
    public int From(int line) => line < Line ? Line - line : line > LastLine ? line - LastLine : 0;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static IReadOnlyList<string> Kinds { get; } = ["letter", "line", "indentation", "number", "word"];

    /// <summary>The change of a kind, or null when the line that was drawn has nothing to change so.</summary>
    public static Mutation? Of(string kind, int seed, string text)
    {
        var random = new Random(seed);
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var said = Enumerable.Range(0, lines.Count).Where(i => lines[i].Trim().Length > 0 && !lines[i].TrimStart().StartsWith('#')).ToList();
        var line = said[random.Next(said.Count)];
        var changed = kind switch
        {
            "letter" => Letter(random, lines[line]),
            "indentation" => Indented(random, lines[line]),
            "number" => Number(random, lines[line]),
            "word" => Word(random, lines[line], text),
            _ => null,
        };
        if (kind == "line") return OfLine(random, lines, line);
        if (changed is null || changed == lines[line]) return null;
        lines[line] = changed;
        return new(kind, string.Join('\n', lines), line + 1, line + 1);
    }

    private static Mutation OfLine(Random random, List<string> lines, int line)
    {
        switch (random.Next(3))
        {
            case 0:
                lines.RemoveAt(line);
                return new("line", string.Join('\n', lines), line + 1, line + 1);
            case 1:
                lines.Insert(line, lines[line]);
                return new("line", string.Join('\n', lines), line + 1, line + 2);
            default:
                if (line + 1 < lines.Count) (lines[line], lines[line + 1]) = (lines[line + 1], lines[line]);
                return new("line", string.Join('\n', lines), line + 1, line + 2);
        }
    }

    private static string? Letter(Random random, string line)
    {
        var at = Places(line, char.IsAsciiLetter);
        if (at.Count == 0) return null;
        var place = at[random.Next(at.Count)];
        var letter = Letters[random.Next(Letters.Length)].ToString();
        return random.Next(3) switch { 0 => line.Remove(place, 1), 1 => line.Insert(place, letter), _ => line.Remove(place, 1).Insert(place, letter) };
    }

    private static string Indented(Random random, string line)
    {
        var by = random.Next(1, 4);
        return random.Next(2) == 0 || !line.StartsWith(new string(' ', by), StringComparison.Ordinal) ? new string(' ', by) + line : line[by..];
    }

    private static string? Number(Random random, string line)
    {
        var at = Places(line, char.IsAsciiDigit);
        if (at.Count == 0) return null;
        var place = at[random.Next(at.Count)];
        var digit = random.Next(10).ToString(CultureInfo.InvariantCulture);
        return random.Next(3) switch { 0 => line.Remove(place, 1), 1 => line.Insert(place, digit), _ => line.Remove(place, 1).Insert(place, digit) };
    }

    private static string? Word(Random random, string line, string text)
    {
        var words = line.Split(' ');
        var said = Enumerable.Range(0, words.Length).Where(i => words[i].Length > 0).ToList();
        var one = said[random.Next(said.Count)];
        if (random.Next(2) == 0)
        {
            var others = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            words[one] = others[random.Next(others.Length)];
        }
        else
        {
            var other = said[random.Next(said.Count)];
            (words[one], words[other]) = (words[other], words[one]);
        }

        return string.Join(' ', words);
    }

    private static List<int> Places(string line, Func<char, bool> which)
    {
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        return [.. Enumerable.Range(0, comment < 0 ? line.Length : comment).Where(i => which(line[i]))];
    }
}
