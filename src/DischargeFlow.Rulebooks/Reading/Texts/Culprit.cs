namespace DischargeFlow.Rulebooks.Reading.Texts;

/// <summary>
/// Where a text that is no YAML probably goes wrong. A parser notices an open bracket or a line that stands too far left only later, where nothing
/// fits any more.
/// </summary>
internal static class Culprit
{
    // What is larger is not tried again and again.
    private const int LargestTried = 200_000;

    // How far in lines of a rulebook stand.
    private static readonly int[] Indents = [0, 2, 4, 6, 8, 10];

    /// <summary>The line, from 1, that is to blame for what a parser noticed on a line; that line itself where none other is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="noticed">The line on which the parser gave up, from 1.</param>
    /// <param name="itemWasExpected">Whether it gave up because no item of a list followed.</param>
    /// <param name="reach">The line on which it gives up a text; the greatest number when it reads all of it.</param>
    public static int Of(string text, int noticed, bool itemWasExpected, Func<string, int> reach)
    {
        var lines = text.Split('\n');
        noticed = Math.Min(noticed, lines.Length);
        if (text.Length > LargestTried) return noticed;
        var left = TooFarLeft(lines, noticed);
        if (TooFarRight(lines, left, noticed) is { } right) return right;

        // Where an item of a list was expected, the line that is none comes first.
        var (first, second) = itemWasExpected ? (noticed, left) : (left, noticed);
        int[] suspects = [first, second, Above(lines, noticed) ?? left, Below(lines, left) ?? left];
        var blamed = Furthest(suspects, noticed, s => Shifted(lines, s), reach);
        if (blamed.Reach < int.MaxValue)
        {
            var other = Furthest([OpenBracket(lines, noticed) ?? left, .. suspects], noticed, s => Mended(lines, s), reach);
            if (other.Reach > blamed.Reach) blamed = other;
        }

        return blamed.Line;
    }

    /// <summary>The first of the suspects that, mended, lets the parser come furthest.</summary>
    private static (int Line, int Reach) Furthest(IEnumerable<int> suspects, int noticed, Func<int, IEnumerable<string>> mended, Func<string, int> reach)
    {
        var best = (Line: noticed, Reach: noticed);
        foreach (var suspect in suspects.Distinct())
        {
            var far = mended(suspect).Select(reach).DefaultIfEmpty(0).Max();
            if (far > best.Reach) best = (suspect, far);
        }

        return best;
    }

    /// <summary>The text with a line further left or right, as other lines stand.</summary>
    private static IEnumerable<string> Shifted(string[] lines, int suspect)
    {
        var (said, indent) = (lines[suspect - 1].TrimStart(), Indent(lines[suspect - 1]));
        return Indents.Where(i => i != indent).Select(i => With(lines, suspect, new string(' ', i) + said));
    }

    /// <summary>The text without a line, and with a key or an item begun there.</summary>
    private static IEnumerable<string> Mended(string[] lines, int suspect)
    {
        var (said, indent) = (lines[suspect - 1].TrimStart(), Indent(lines[suspect - 1]));
        yield return With(lines, suspect, "");
        yield return With(lines, suspect, lines[suspect - 1] + ":");
        if (indent >= 2) yield return With(lines, suspect, new string(' ', indent - 2) + "- " + said);
    }

    private static string With(string[] lines, int number, string line) => string.Join('\n', lines.Select((l, i) => i == number - 1 ? line : l));

    private static int? Below(string[] lines, int line)
    {
        for (var below = line; below < lines.Length; below++)
        {
            if (Says(lines[below])) return below + 1;
        }

        return null;
    }

    private static int? Above(string[] lines, int line)
    {
        for (var above = line - 2; above >= 0; above--)
        {
            if (Says(lines[above])) return above + 1;
        }

        return null;
    }

    /// <summary>The line of the first bracket that is not closed before a line; null when all are.</summary>
    private static int? OpenBracket(string[] lines, int noticed)
    {
        var open = new Stack<int>();
        for (var line = 0; line < noticed && line < lines.Length; line++)
        {
            var quote = '\0';
            for (var i = 0; i < lines[line].Length; i++)
            {
                var c = lines[line][i];
                if (quote != '\0')
                {
                    if (c == quote) quote = '\0';
                }
                else if (c is '"' or '\'' && (i == 0 || lines[line][i - 1] is ' ' or '[' or '{' or ','))
                {
                    quote = c;
                }
                else if (c == '#' && (i == 0 || lines[line][i - 1] == ' '))
                {
                    break;
                }
                else if (c is '[' or '{' && (open.Count > 0 || Begins(lines[line], i)))
                {
                    open.Push(line + 1);
                }
                else if (c is ']' or '}' && open.Count > 0)
                {
                    open.Pop();
                }
            }
        }

        return open.Count > 0 ? open.Last() : null;
    }

    /// <summary>A bracket begins a list or a block only where a value begins.</summary>
    private static bool Begins(string line, int at)
    {
        var before = line[..at].TrimEnd();
        return before.Length == 0 || before[^1] is ':' or '-' or ',' or '[' or '{';
    }

    /// <summary>The line by which a block ended before its time: the nearest above that stands further left than the one that fits nowhere.</summary>
    private static int TooFarLeft(string[] lines, int noticed)
    {
        var indent = Indent(lines[noticed - 1]);
        for (var line = noticed - 2; line >= 0; line--)
        {
            if (!Says(lines[line])) continue;
            if (Indent(lines[line]) < indent) return line + 1;
        }

        return noticed;
    }

    /// <summary>
    /// The first line of a block where it stands further in than those of other blocks do: it was moved, or the name that stood above it is gone.
    /// Null where it stands as usual.
    /// </summary>
    private static int? TooFarRight(string[] lines, int block, int noticed)
    {
        if (StepOf(lines, block) is not { } step) return null;
        var usual = Enumerable.Range(1, lines.Length).Where(l => l != block && l != noticed).Select(l => StepOf(lines, l)).OfType<int>()
            .GroupBy(s => s).MaxBy(g => g.Count())?.Key;
        return step > usual ? Below(lines, block) : null;
    }

    /// <summary>How much further in the first line of a block stands than the line that begins it; null for a line that begins none.</summary>
    private static int? StepOf(string[] lines, int line)
    {
        var said = lines[line - 1].Split(" #")[0].TrimEnd();
        if (!Says(said) || !said.EndsWith(':') || Below(lines, line) is not { } first) return null;
        return Indent(lines[first - 1]) - Indent(said) is > 0 and var step ? step : null;
    }

    private static bool Says(string line) => line.TrimStart() is { Length: > 0 } said && said[0] != '#';

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
