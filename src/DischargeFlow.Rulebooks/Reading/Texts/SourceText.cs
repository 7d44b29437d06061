using System.Text;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Reading.Texts;

/// <summary>The text of one file, decoded. The name is what findings call it.</summary>
public sealed record SourceText(string File, string Text)
{
    /// <summary>The largest file that is read, in bytes. The largest real rulebook is a hundredth of it.</summary>
    public const int LargestSize = 1024 * 1024;

    /// <summary>Decodes UTF-8, with or without a byte order mark. Anything else is refused with the place of the first foreign byte.</summary>
    public static Reading<SourceText> Decode(string file, ReadOnlySpan<byte> bytes)
    {
        var start = new Place(file, 1, 1);
        if (bytes.Length > LargestSize) return Refused(FindingTable.TooLarge.At(start, LargestSize / 1024));
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])) return Refused(FindingTable.NotUtf8.At(start));
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return Refused(FindingTable.NotUtf8.At(PlaceOfFirstForeignByte(file, bytes)));
        return Of(file, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>A text that is decoded already, as an editor sends it.</summary>
    public static Reading<SourceText> Of(string file, string text)
    {
        if (text.Length > LargestSize) return Refused(FindingTable.TooLarge.At(new Place(file, 1, 1), LargestSize / 1024));
        if (text.StartsWith('\uFEFF')) text = text[1..];
        var foreign = text.AsSpan().IndexOfAnyInRange('\0', '\u0008');
        if (foreign < 0) foreign = text.AsSpan().IndexOfAnyInRange('\u000E', '\u001F');
        return foreign >= 0 ? Refused(FindingTable.ControlCharacter.At(PlaceOf(file, text.AsSpan(0, foreign)), $"U+{(int)text[foreign]:X4}")) : new(new SourceText(file, text), []);
    }

    private static Reading<SourceText> Refused(Finding finding) => new(null, [finding]);

    private static Place PlaceOfFirstForeignByte(string file, ReadOnlySpan<byte> bytes)
    {
        var sound = 0;
        while (Rune.DecodeFromUtf8(bytes[sound..], out _, out var length) == System.Buffers.OperationStatus.Done) sound += length;
        return PlaceOf(file, Encoding.UTF8.GetString(bytes[..sound]));
    }

    private static Place PlaceOf(string file, ReadOnlySpan<char> before) =>
        new(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
}
