using System.Collections.Immutable;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>One message's bytes inside a file.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">How many.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
public sealed record MessageSlice(int Start, int Length, int Line);

/// <summary>Finds the messages of a file: each MSH at the beginning of a line starts a new one. Frames and batch headers may stand around them.</summary>
public static class MessageSlices
{
    private const byte FrameStart = 0x0B;

    /// <summary>The messages in order. What stands before the first and is no batch header is given too, for quarantine.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">How many are looked for; with one more found, the rest of the file is not looked at.</param>
    public static ImmutableArray<MessageSlice> Of(ReadOnlySpan<byte> file, int most = int.MaxValue - 1)
    {
        var slices = ImmutableArray.CreateBuilder<MessageSlice>();
        var (start, startLine, line, sawHeader) = (0, 1, 1, false);
        for (var at = 0; at < file.Length && slices.Count <= most; at = NextLine(file, at, ref line))
        {
            var head = at < file.Length && file[at] == FrameStart ? at + 1 : at;
            if (at == 0 && file.StartsWith("\uFEFF"u8)) head = 3;
            if (!StartsMessage(file[head..])) continue;
            Add(file, start, at, startLine, sawHeader, slices);
            (start, startLine, sawHeader) = (at, line, true);
        }

        Add(file, start, file.Length, startLine, sawHeader, slices);
        return slices.ToImmutable();
    }

    /// <summary>Whether a line is a header: MSH, and a sign after it that can separate fields.</summary>
    internal static bool StartsMessage(ReadOnlySpan<byte> line) =>
        line.StartsWith("MSH"u8) && (line.Length == 3 || line[3] < 0x80 && !char.IsAsciiLetterOrDigit((char)line[3]));

    private static void Add(ReadOnlySpan<byte> file, int start, int end, int line, bool isMessage, ImmutableArray<MessageSlice>.Builder slices)
    {
        var bytes = file[start..end];
        if (bytes.IsEmpty || (!isMessage && IsSurrounding(bytes))) return;
        slices.Add(new(start, end - start, line));
    }

    private static bool IsSurrounding(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart("\r\n \t\x0B\x1C"u8);
        return text.IsEmpty || text.StartsWith("FHS"u8) || text.StartsWith("BHS"u8);
    }

    private static int NextLine(ReadOnlySpan<byte> file, int at, ref int line)
    {
        var end = file[at..].IndexOfAny((byte)'\r', (byte)'\n', FrameStart);
        if (end < 0) return file.Length;
        end += at;
        if (file[end] == FrameStart && end > at) return end;
        if (file[end] == FrameStart) return NextLineAfterFrameStart(file, at, ref line);
        line++;
        return file[end] == (byte)'\r' && end + 1 < file.Length && file[end + 1] == (byte)'\n' ? end + 2 : end + 1;
    }

    private static int NextLineAfterFrameStart(ReadOnlySpan<byte> file, int at, ref int line) =>
        at + 1 >= file.Length ? file.Length : NextLine(file, at + 1, ref line);
}
