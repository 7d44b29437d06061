using System.Text;

namespace DischargeFlow.Exchange.Texts;

/// <summary>Single signs of the JIS tables, by their two seven-bit bytes.</summary>
internal static class JapaneseSigns
{
    private static readonly Encoding Euc = Of(51932);
    private static readonly Encoding EucWithMore = Of(20932);

    /// <summary>A sign of JIS X 0208 or of the vendors' rows.</summary>
    public static string Kanji(byte row, byte cell) => Euc.GetString([(byte)(row | 0x80), (byte)(cell | 0x80)]);

    /// <summary>A sign of JIS X 0212, which the code page writes with a second byte of seven bits.</summary>
    public static string MoreKanji(byte row, byte cell) => EucWithMore.GetString([(byte)(row | 0x80), cell]);

    private static Encoding Of(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("〓"))!;
}
