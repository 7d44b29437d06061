using System.Text;

namespace DischargeFlow.Exchange.Texts;

/// <summary>An eight-bit encoding that text may turn out to be in, and the labels by which senders name it.</summary>
internal sealed class CharacterSet
{
    private readonly Encoding _strict;
    private readonly string[] _labels;

    private CharacterSet(string name, int codePage, params string[] labels)
    {
        Name = name;
        _labels = labels;
        _strict = codePage == 65001
            ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
            : CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    }

    public static CharacterSet Utf8 { get; } = new("UTF-8", 65001, "UNICODE UTF-8", "UNICODE", "UTF-8", "UTF8");

    public static CharacterSet ShiftJis { get; } = new("Shift_JIS", 932, "SHIFT_JIS", "SHIFT-JIS", "SJIS", "WINDOWS-31J", "MS932", "CP932");

    public static CharacterSet EucJp { get; } = new("EUC-JP", 51932, "EUC-JP", "EUC");

    public static CharacterSet[] EightBit { get; } = [Utf8, ShiftJis, EucJp];

    public string Name { get; }

    public bool IsNamed(string label) => _labels.Contains(label.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The text, or null when a byte cannot be meant in this encoding.</summary>
    public string? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = _strict.GetString(bytes);
            return text.Any(IsFillIn) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Windows gives bytes that Shift_JIS leaves free a place among controls and private signs; nobody means them.
    private static bool IsFillIn(char sign) => sign is >= '\u0080' and <= '\u00A0' or >= '\uF8F0' and <= '\uF8FF';
}
