using DischargeFlow.Rulebooks.Tests.Slips;

namespace DischargeFlow.Exchange.Tests.Slips;

/// <summary>One small change of a table, the same for the same seed: what a person or a spreadsheet does to it.</summary>
internal static class TableSlip
{
    private const string Kana = "あ井ウえ尾カ金7○×";
    private static readonly string[] Signs = [",", "\"", "\n", "/", ":", "-", "R", "令和", ".", ";", "'", "\t"];
    private static readonly string[] Blanks = [" ", "\t", "\u3000"];

    public static IReadOnlyList<string> Kinds { get; } = ["letter", "line", "number", "kana", "cell", "sign", "blank"];

    public static Mutation? Of(string kind, int seed, string text)
    {
        if (Mutation.Kinds.Contains(kind)) return Mutation.Of(kind, seed, text);
        var random = new Random(seed);
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count(l => l.Length > 0));
        var line = lines[at];
        var changed = kind switch
        {
            "kana" => Put(random, line, Kana[random.Next(Kana.Length)].ToString()),
            "cell" => Cells(random, line, text),
            "sign" => Put(random, line, Signs[random.Next(Signs.Length)]),
            _ => Put(random, line, Blanks[random.Next(Blanks.Length)]),
        };
        if (changed == line) return null;
        lines[at] = changed;
        return new(kind, string.Join('\n', lines), at + 1, at + 1 + changed.Count(c => c == '\n'));
    }

    /// <summary>Puts something in, or in the place of a letter.</summary>
    private static string Put(Random random, string line, string what)
    {
        var place = random.Next(line.Length);
        return (random.Next(2) == 0 ? line : line.Remove(place, 1)).Insert(place, what);
    }

    /// <summary>Swaps two cells, or writes one of another line over it.</summary>
    private static string Cells(Random random, string line, string text)
    {
        var cells = line.Split(',');
        var (one, other) = (random.Next(cells.Length), random.Next(cells.Length));
        if (random.Next(2) == 0) (cells[one], cells[other]) = (cells[other], cells[one]);
        else cells[one] = text.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries) is var all ? all[random.Next(all.Length)] : "";
        return string.Join(',', cells);
    }
}
