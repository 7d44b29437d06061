using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Exchange.Texts;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>
/// Reads one HL7 v2 message. Forgiving in what cannot be misread (line ends, frames, missing trailing fields, a wrong encoding label that the
/// bytes disprove), strict in everything else. Never throws for what is in the message.
/// </summary>
public sealed class Hl7Reader(Hl7Limits limits)
{
    private const byte FrameStart = 0x0B;
    private const byte FrameEnd = 0x1C;

    // The segments that are read: a line break inside one of them would move a field's meaning to another.
    private static readonly ImmutableHashSet<string> Decisive = ["MSH", "EVN", "PID", "PV1", "PV2"];

    /// <summary>Reads a message.</summary>
    /// <param name="bytes">The message, with or without its MLLP frame.</param>
    /// <param name="firstLine">The line of the file on which it begins.</param>
    public Hl7Reading Read(ReadOnlySpan<byte> bytes, int firstLine = 1)
    {
        Hl7Reading Not(Bilingual reason, int line = 0, string? segment = null) => new(null, new(reason, new(line == 0 ? firstLine : line, segment)));

        if (bytes.Length > limits.LongestMessage) return Not(Hl7Faults.TooLong(bytes.Length, limits.LongestMessage));
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (!bytes.IsEmpty && bytes[0] == FrameStart)
        {
            var end = bytes.LastIndexOf(FrameEnd);
            if (end < 0) return Not(Hl7Faults.FrameNotClosed);
            bytes = bytes[1..end];
        }

        if (!bytes.StartsWith("MSH"u8)) return Not(Hl7Faults.NoHeader);
        var header = HeaderOf(bytes);
        if (Hl7Delimiters.Of(header) is not { } delimiters) return Not(Hl7Faults.NoDelimiters, segment: "MSH");
        var text = TextDecoding.Read(bytes, LabelsOf(header, delimiters));
        if (text.Text is null) return Not(text.Reason!, segment: "MSH");

        var segments = new List<(string Text, int Line)>();
        var line = firstLine - 1;
        foreach (var written in text.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(written) || written[0] == FrameEnd) continue;
            if (IsSegment(written, delimiters)) segments.Add((written, line));
            else if (Decisive.Contains(segments[^1].Text[..3])) return Not(Hl7Faults.NoSegment, line);
            else segments[^1] = ($"{segments[^1].Text}\n{written}", segments[^1].Line);
            if (segments.Count > limits.MostSegments) return Not(Hl7Faults.TooManySegments(limits.MostSegments), line);
        }

        if (segments.Count == 1) return Not(Hl7Faults.OnlyHeader, segment: "MSH");
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\r', segments.Select(s => s.Text)))).AsSpan(0, 8));
        return new(new([.. segments.Select(s => new Hl7Segment(s.Text, s.Line, delimiters))], text.Encoding!, fingerprint), null);
    }

    /// <summary>The header line, each byte as one character: enough for the delimiters, the label and the time.</summary>
    internal static string HeaderOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]);
    }

    private static ImmutableArray<string> LabelsOf(string header, Hl7Delimiters delimiters)
    {
        var fields = header.Split(delimiters.Field);
        return fields.Length > 17 ? [.. fields[17].Split(delimiters.Repetition).Where(l => l.Length > 0)] : [];
    }

    private static bool IsSegment(string line, Hl7Delimiters delimiters) =>
        line.Length >= 3 && char.IsAsciiLetterUpper(line[0]) && line[..3].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
        && (line.Length == 3 || line[3] == delimiters.Field);
}
