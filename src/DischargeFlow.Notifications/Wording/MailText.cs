using System.Collections.Frozen;
using System.Text;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Notifications.Wording;

/// <summary>A text with named places, read once: a subject and the lines under it.</summary>
internal sealed class MailText
{
    private const string SubjectMark = "Subject:";

    private static readonly FrozenSet<string> Known = MailPlaceholders.Values.Keys.Concat(MailPlaceholders.Conditions.Keys).ToFrozenSet(StringComparer.Ordinal);

    private readonly TextLine _subject;
    private readonly TextLine[] _lines;
    private readonly FrozenSet<string> _names;

    private MailText(TextLine subject, TextLine[] lines) =>
        (_subject, _lines, _names) = (subject, lines, lines.SelectMany(l => l.Names).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Reads a rulebook's text. Null when it has no subject, no words, or a name that is not among <see cref="MailPlaceholders"/>.</summary>
    public static MailText? Read(string text) => MailPlaceholders.In(text, "").All(p => Known.Contains(p.Name)) ? ReadTrusted(text) : null;

    /// <summary>Reads a text of the product, which may name more. Null when it has no subject or no words.</summary>
    public static MailText? ReadTrusted(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        if (!lines[0].StartsWith(SubjectMark, StringComparison.Ordinal) || lines.Length < 3) return null;
        var subject = lines[0][SubjectMark.Length..].Trim();
        if (subject.Length == 0 || lines.Skip(1).All(string.IsNullOrWhiteSpace)) return null;
        return new(new(subject), [.. lines.Skip(1).Select(l => new TextLine(l.TrimEnd()))]);
    }

    /// <summary>Reads a text that has no subject.</summary>
    public static MailText ReadBody(string text) => new(new(""), [.. text.ReplaceLineEndings("\n").Split('\n').Select(l => new TextLine(l.TrimEnd()))]);

    /// <summary>Whether a name stands in it, outside the subject.</summary>
    public bool Names(string name) => _names.Contains(name);

    /// <summary>The subject in one line.</summary>
    public string Subject(IPlaces places) => _subject.In(places) ?? "";

    /// <summary>The lines that stay, with at most one empty line between two of them.</summary>
    public string Body(IPlaces places)
    {
        var body = new StringBuilder(512);
        var (gap, end) = (false, 0);
        foreach (var line in _lines)
        {
            if (gap) body.Append('\n');
            var start = body.Length;
            if (!line.WriteTo(body, places))
            {
                body.Length = end;
            }
            else if (body.Length == start)
            {
                body.Length = end;
                gap = end > 0;
            }
            else
            {
                gap = false;
                end = body.Append('\n').Length;
            }
        }

        return body.ToString().TrimEnd('\n');
    }
}
