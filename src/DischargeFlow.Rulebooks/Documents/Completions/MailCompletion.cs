using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Documents.Completions;

/// <summary>What can stand at a place of the wording of a mail: between braces, what a mail may name.</summary>
public static class MailCompletion
{
    /// <summary>What can stand at a place; nothing outside of braces.</summary>
    public static Completion At(string text, int cursor)
    {
        cursor = Math.Clamp(cursor, 0, text.Length);
        var open = cursor == 0 ? -1 : text.LastIndexOfAny(['{', '}', '\n'], cursor - 1);
        if (open < 0 || text[open] != '{') return new(cursor, []);
        var isFirst = text[(text.LastIndexOf('\n', open) + 1)..open].TrimEnd() is "" or [.., '}'];
        var close = cursor < text.Length && text[cursor] == '}' ? "" : "}";
        var names = isFirst ? MailPlaceholders.Conditions.Concat(MailPlaceholders.Values) : MailPlaceholders.Values;
        return new(open + 1, [.. names.Select(n => new CompletionChoice(n.Key + close, n.Value, CompletionKind.Name))]);
    }
}
