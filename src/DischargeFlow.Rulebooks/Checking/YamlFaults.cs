using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Says in plain words why a text is no YAML: by the line that is to blame where that shows it, else by what the parser expected.</summary>
internal static partial class YamlFaults
{
    public static Bilingual Tab { get; } = new("字下げにタブがあります。空白にしてください", "a tab stands in the indentation; write blanks");

    public static Bilingual BreaksOff { get; } = new("途中で終わっています", "the text breaks off");

    private static readonly (string Says, Bilingual Words)[] Reasons =
    [
        ("did not find expected key", new("「名前: 値」の行があるはずのところに、ほかのものがあります", "a line `name: value` was expected, and something else stands there")),
        ("'-' indicator", new("「- 」で始まる行があるはずのところに、ほかのものがあります", "a line that begins with `- ` was expected, and something else stands there")),
        ("expected node content", new("値があるはずのところに何もありません。「,」が余分かもしれません", "a value was expected, and nothing stands there; a comma may be too many")),
        ("or ']'", new("「]」か「,」がありません", "a `]` or a comma is missing")),
        ("or '}'", new("「}」か「,」がありません", "a `}` or a comma is missing")),
        ("invalid mapping", new("「: 」が余分か、字下げがずれています", "a colon is too many, or the indentation is off")),
        ("mapping values", new("「: 」が余分か、字下げがずれています", "a colon is too many, or the indentation is off")),
        ("quoted scalar", new("引用符が閉じていません", "a quotation mark is not closed")),
        ("while scanning for the next token", new("引用符で囲んでいない記号があります", "there is a sign that must stand in quotation marks")),
    ];

    public static Bilingual Words(string reason, string? line)
    {
        if (line is not null)
        {
            if (IsIndentedByTab(line)) return Tab;
            if (WideColon().Match(line) is { Success: true } wide) return new($"「{wide.Groups[1].Value}」のあとのコロンが全角です。半角の「: 」にしてください", $"the colon after '{wide.Groups[1].Value}' is full-width; write `: `");
            if (NoBlank().Match(line) is { Success: true } close) return new($"「{close.Groups[1].Value}:」のあとに空白がありません", $"a blank is missing after '{close.Groups[1].Value}:'");
        }

        if (line is not null && TwoColons().Match(line) is { Success: true } two && reason.Contains("mapping", StringComparison.OrdinalIgnoreCase))
        {
            var (key, value) = (two.Groups[1].Value, two.Groups[2].Value.Trim());
            return new($"「: 」が一行に二つあります。条件なら「{key}: {{ {value} }}」のように波括弧で、文なら引用符で囲んでください", $"two colons stand in one line; a condition stands in braces (`{key}: {{ {value} }}`), a text in quotation marks");
        }

        var known = Array.Find(Reasons, r => reason.Contains(r.Says, StringComparison.OrdinalIgnoreCase));
        return known.Words ?? new(reason, reason);
    }

    public static bool IsIndentedByTab(string line) => line.AsSpan()[..^line.AsSpan().TrimStart().Length].Contains('\t');

    [GeneratedRegex("^\\s*(?:- )?([a-z][a-z0-9 -]*)\uFF1A")]
    private static partial Regex WideColon();

    [GeneratedRegex("^\\s*(?:- )?([a-z][a-z -]*): ([a-z][a-z0-9 -]*: [^#]{1,60})")]
    private static partial Regex TwoColons();

    [GeneratedRegex("^\\s*(?:- )?([a-z][a-z-]*):[^\\s:]")]
    private static partial Regex NoBlank();
}
