using System.Globalization;
using System.Text;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>Puts escape sequences back into what they stand for. One that is not known, or not closed, stays as it is written.</summary>
internal static class Hl7Escapes
{
    private const int Longest = 64;

    public static string Undo(string text, Hl7Delimiters delimiters)
    {
        if (delimiters.Escape == '\0' || !text.Contains(delimiters.Escape)) return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] == delimiters.Escape ? text.IndexOf(delimiters.Escape, i + 1, Math.Min(Longest, text.Length - i - 1)) : -1;
            if (end < 0 || Meaning(text[(i + 1)..end], delimiters) is not { } meaning)
            {
                plain.Append(text[i++]);
                continue;
            }

            plain.Append(meaning);
            i = end + 1;
        }

        return plain.ToString();
    }

    private static string? Meaning(string sequence, Hl7Delimiters delimiters) => sequence switch
    {
        "F" => delimiters.Field.ToString(),
        "S" => delimiters.Component.ToString(),
        "R" => delimiters.Repetition.ToString(),
        "E" => delimiters.Escape.ToString(),
        "T" => delimiters.Subcomponent.ToString(),
        "H" or "N" => "",
        ".br" or ".sp" or ".fi" or ".nf" => "\n",
        ['X', .. var hex] when hex.Length is > 0 and <= Longest && hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit) => Bytes(hex),
        _ => null,
    };

    // Control characters other than tab and line ends have no meaning in a field.
    private static string Bytes(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        return string.Concat(bytes.Select(b => b is >= 0x20 and < 0x7F or (byte)'\t' or (byte)'\n' or (byte)'\r' ? ((char)b).ToString(CultureInfo.InvariantCulture) : "〓"));
    }
}
