using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>What somebody may have meant by a name that does not exist.</summary>
internal static class NearestName
{
    private const int Shown = 8;
    private const int LongestCompared = 60;
    private const int MostCompared = 500;

    /// <summary>A hint with the nearest name, or with the names that there are.</summary>
    /// <param name="written">What stands there.</param>
    /// <param name="known">What could.</param>
    /// <param name="lineOf">The line of the same text on which a name is declared, where it is: the slip may be there.</param>
    public static WordsWhenNeeded Hint(string written, IEnumerable<string> known, Func<string, int?>? lineOf = null) => new(() => HintAtOnce(written, known, lineOf));

    /// <summary>A hint with the nearest name, or what a rule can know at all and the names that there are.</summary>
    public static WordsWhenNeeded HintOfRecords(string written, IEnumerable<string> known, Func<string, int?>? lineOf = null) => new(() =>
    {
        var names = known.ToList();
        var hint = HintAtOnce(written, names, lineOf);
        return Of(written, names) is not null ? hint : new(
            "ルールが知っているのは、この一件について語彙の言葉で記録されたことだけです。天気などの外のことや、ほかの患者、平均や割合では書けません。" + hint.Ja,
            "A rule knows only what is recorded of this one case in the words of the vocabulary: nothing from outside such as the weather, no other patients, no averages. " + hint.En);
    });

    /// <summary>A hint with the nearest name, or what helps where none is near.</summary>
    public static Bilingual HintOr(string written, IEnumerable<string> known, Bilingual otherwise) => Of(written, known) is { } nearest ? Meant(nearest, null) : otherwise;

    private static Bilingual Meant(string nearest, int? line) => line is null
        ? new($"「{nearest}」のことですか。", $"Did you mean '{nearest}'?")
        : new($"{line} 行目の「{nearest}」のことですか。", $"Did you mean '{nearest}' of line {line}?");

    private static Bilingual HintAtOnce(string written, IEnumerable<string> known, Func<string, int?>? lineOf)
    {
        var names = known.Distinct().Order(StringComparer.Ordinal).ToList();
        if (Of(written, names) is { } nearest) return Meant(nearest, lineOf?.Invoke(nearest));
        if (names.Count == 0) return new("使える名前は一つもありません。", "There is none at all yet.");
        var list = string.Join(", ", names.Take(Shown)) + (names.Count > Shown ? ", …" : "");
        return new($"使えるのは: {list}", $"These can stand here: {list}");
    }

    /// <summary>The nearest of some names, or null when none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestCompared) return null;
        var near = Math.Max(1, written.Length / 3);
        if (written.Length > 2 && known.Where(n => n.StartsWith(written, StringComparison.Ordinal) && n.Length > written.Length && n[written.Length] is ' ' or '-').Take(2).ToList() is [var begun]) return begun;
        return known.Where(name => Math.Abs(name.Length - written.Length) <= near).Take(MostCompared).Select(name => (Name: name, Steps: Steps(written, name))).Where(n => n.Steps <= near)
            .OrderBy(n => n.Steps).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name).FirstOrDefault();
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with their neighbour.</summary>
    private static int Steps(string from, string to)
    {
        if (to.Length > LongestCompared) return int.MaxValue;
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[from.Length, to.Length];
    }
}
