using System.Text;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Texts;

/// <summary>
/// Reads ISO-2022-JP as hospitals write it: JIS X 0208 with the vendors' rows 13 and 89 to 92, JIS X 0212, half-width katakana. JIS Roman is
/// read as ASCII, since its yen sign stands where HL7 has its escape character. A sign that no table holds becomes 〓.
/// </summary>
internal static class Iso2022Jp
{
    private const byte Escape = 0x1B;

    private enum Set { Ascii, Kanji, MoreKanji, Katakana }

    /// <summary>The text, or why these bytes are not ISO-2022-JP.</summary>
    public static TextReading Read(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var set = Set.Ascii;
        for (var i = 0; i < bytes.Length;)
        {
            var one = bytes[i];
            if (one >= 0x80) return TextReading.Not(EightBits);
            if (one == Escape)
            {
                if (SetAfter(bytes[i..], out var length) is not { } next) return TextReading.Not(UnknownEscape);
                (set, i) = (next, i + length);
                continue;
            }

            // Lines begin in ASCII, whatever the line before forgot to say.
            if (one is (byte)'\r' or (byte)'\n') set = Set.Ascii;
            if (set == Set.Ascii || one <= 0x20)
            {
                text.Append((char)one);
                i++;
            }
            else if (set == Set.Katakana)
            {
                text.Append(one <= 0x5F ? (char)(0xFF61 + one - 0x21) : '〓');
                i++;
            }
            else
            {
                if (i + 1 >= bytes.Length || bytes[i + 1] is < 0x21 or > 0x7E) return TextReading.Not(HalfSign);
                text.Append(set == Set.Kanji ? JapaneseSigns.Kanji(one, bytes[i + 1]) : JapaneseSigns.MoreKanji(one, bytes[i + 1]));
                i += 2;
            }
        }

        return new(text.ToString(), "ISO-2022-JP", null);
    }

    private static Set? SetAfter(ReadOnlySpan<byte> rest, out int length)
    {
        length = 3;
        if (rest.StartsWith("\x1B(B"u8) || rest.StartsWith("\x1B(J"u8) || rest.StartsWith("\x1B(H"u8)) return Set.Ascii;
        if (rest.StartsWith("\x1B(I"u8)) return Set.Katakana;
        if (rest.StartsWith("\x1B$B"u8) || rest.StartsWith("\x1B$@"u8)) return Set.Kanji;
        length = 4;
        if (rest.StartsWith("\x1B$(B"u8)) return Set.Kanji;
        return rest.StartsWith("\x1B$(D"u8) ? Set.MoreKanji : null;
    }

    private static Bilingual EightBits { get; } = new(
        "ISO-2022-JP(JIS)にはない8ビットの文字が混じっています。", "It holds eight-bit characters, which ISO-2022-JP does not have.");

    private static Bilingual UnknownEscape { get; } = new(
        "JISのエスケープシーケンスのうち、知らないものがあります。", "It holds an escape sequence that ISO-2022-JP does not know.");

    private static Bilingual HalfSign { get; } = new(
        "漢字が途中で切れています。", "A kanji is cut in half.");
}
