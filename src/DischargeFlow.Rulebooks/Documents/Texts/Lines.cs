namespace DischargeFlow.Rulebooks.Documents.Texts;

/// <summary>The lines of a text, as far as editing needs them.</summary>
internal sealed class Lines(string text)
{
    /// <summary>How the text ends its lines.</summary>
    public string Break { get; } = text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var first && text[first - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Where the line begins on which a position stands.</summary>
    public int Start(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where what the line says ends: before its line break.</summary>
    public int End(int at)
    {
        var end = text.IndexOf('\n', at);
        if (end < 0) return text.Length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Where the next line begins; the end of the text on the last.</summary>
    public int Next(int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>How far in a position stands on its line.</summary>
    public int Column(int at) => at - Start(at);

    /// <summary>Whether only blanks stand before a position on its line.</summary>
    public bool IsFirst(int at) => string.IsNullOrWhiteSpace(text[Start(at)..at]);

    /// <summary>Whether a stretch holds a comment.</summary>
    public bool HasComment(int from, int to) => text.AsSpan(from, to - from).Contains('#');

    /// <summary>How far in a line stands that is a comment alone; -1 for another line.</summary>
    public int CommentColumn(int lineStart)
    {
        var line = text.AsSpan(lineStart, End(lineStart) - lineStart);
        var said = line.TrimStart(' ');
        return said.Length > 0 && said[0] == '#' ? line.Length - said.Length : -1;
    }
}
