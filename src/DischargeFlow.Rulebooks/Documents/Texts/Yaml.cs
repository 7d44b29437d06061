using System.Globalization;
using System.Text;
using YamlDotNet.Core;

namespace DischargeFlow.Rulebooks.Documents.Texts;

/// <summary>Writes content as YAML: words bare where they can be, short lists in brackets, the rest line by line.</summary>
internal static class Yaml
{
    private const int LongestInline = 110;
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>Words, in the quotes that they had where they need any.</summary>
    public static string Words(string text, bool inFlow, ScalarStyle was = ScalarStyle.Any) => was switch
    {
        ScalarStyle.DoubleQuoted => Doubled(text),
        _ when text.Any(c => char.IsControl(c) || c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF') => Doubled(text),
        ScalarStyle.SingleQuoted => Single(text),
        _ when CanBeBare(text, inFlow) => text,
        _ => Single(text),
    };

    /// <summary>Content on one line.</summary>
    public static string Inline(Content content, bool inFlow) => content switch
    {
        Content.Words words => Words(words.Text, inFlow),
        Content.List list => $"[{string.Join(", ", list.Items.Select(i => Inline(i, inFlow: true)))}]",
        Content.Keys keys when keys.Pairs.IsEmpty => "{}",
        Content.Keys keys => $"{{ {string.Join(", ", keys.Pairs.Select(p => $"{Words(p.Key, inFlow: true)}: {Inline(p.Value, inFlow: true)}"))} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    /// <summary>Whether content is written on the line of its key.</summary>
    public static bool IsInline(Content content) => content switch
    {
        Content.Words => true,
        Content.List list => list.Items.All(i => i is Content.Words) && Inline(content, false).Length <= LongestInline,
        Content.Keys keys => keys.Pairs.All(p => p.Value is Content.Words or Content.List { Items: [Content.Words, ..] }) && Inline(content, false).Length <= LongestInline,
        _ => false,
    };

    /// <summary>The lines of a pair, the first of them without its indent.</summary>
    public static string Pair(string key, Content value, int column, string newLine, bool asBlock)
    {
        var said = Words(key, inFlow: false) + ":";
        return !asBlock && IsInline(value) ? $"{said} {Inline(value, inFlow: false)}" : said + newLine + Block(value, column + 2, newLine);
    }

    /// <summary>The lines of an item of a list, the first of them without its indent.</summary>
    public static string Item(Content item, int column, string newLine) => item switch
    {
        Content.Keys { Pairs: { Length: 1 } pairs } => "- " + Pair(pairs[0].Key, pairs[0].Value, column + 2, newLine, asBlock: false),
        _ when IsInline(item) => "- " + Inline(item, inFlow: false),
        _ => "- " + Block(item, column + 2, newLine)[(column + 2)..],
    };

    /// <summary>Content line by line, every line with its indent.</summary>
    public static string Block(Content content, int column, string newLine)
    {
        var indent = new string(' ', column);
        var text = new StringBuilder();
        IEnumerable<string> lines = content switch
        {
            Content.List { Items.IsEmpty: false } list => list.Items.Select(i => Item(i, column, newLine)),
            Content.Keys { Pairs.IsEmpty: false } keys => keys.Pairs.Select(p => Pair(p.Key, p.Value, column, newLine, asBlock: false)),
            _ => [Inline(content, inFlow: false)],
        };
        return text.AppendJoin(newLine, lines.Select(l => indent + l)).ToString();
    }

    private static bool CanBeBare(string text, bool inFlow)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        var sign = text[0] == '-' && text.Length > 1 && !char.IsWhiteSpace(text[1]) && text[1] != '-';
        if (!sign && Indicators.Contains(text[0], StringComparison.Ordinal)) return false;
        if (text.StartsWith("...", StringComparison.Ordinal) || text[^1] == ':') return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        return !inFlow || text.AsSpan().IndexOfAny(",[]{}") < 0;
    }

    private static string Single(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Doubled(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
