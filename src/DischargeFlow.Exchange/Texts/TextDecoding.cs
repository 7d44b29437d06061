using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Texts;

/// <summary>
/// Turns bytes into text. A byte order mark decides. The label is believed when the bytes bear it out. Where they do not, the text is recovered only when the bytes are
/// valid in exactly one encoding; nothing is guessed.
/// </summary>
public static class TextDecoding
{
    /// <summary>The text and its encoding, or the reason why it cannot be read.</summary>
    /// <param name="bytes">The bytes, without byte order mark or with that of UTF-8.</param>
    /// <param name="labels">What the sender says of the encoding (MSH-18, or a CSV map); empty when it says nothing.</param>
    public static TextReading Read(ReadOnlySpan<byte> bytes, ImmutableArray<string> labels)
    {
        if (bytes.Contains((byte)0)) return TextReading.Not(Binary);
        if (bytes.StartsWith("\uFEFF"u8)) return CharacterSet.Utf8.Read(bytes[3..]) is { } marked ? new(marked, CharacterSet.Utf8.Name, null) : TextReading.Not(None);
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            return bytes.Contains((byte)0x1B) ? Iso2022Jp.Read(bytes) : new(System.Text.Encoding.ASCII.GetString(bytes), "ASCII", null);
        if (bytes.IndexOf("\x1B$"u8) >= 0) return TextReading.Not(Mixed);

        var readings = new List<(CharacterSet Set, string Text)>();
        foreach (var set in CharacterSet.EightBit)
        {
            if (set.Read(bytes) is not { } text) continue;
            if (labels.Any(set.IsNamed)) return new(text, set.Name, null);
            readings.Add((set, text));
        }

        return readings.Count switch
        {
            1 => new(readings[0].Text, readings[0].Set.Name, null),
            0 => TextReading.Not(None),
            _ => TextReading.Not(Several(string.Join(", ", readings.Select(r => r.Set.Name)))),
        };
    }

    private static Bilingual Binary { get; } = new(
        "文字ではないデータ(NULバイト)が含まれています。UTF-16かバイナリのファイルと思われます。UTF-8、ISO-2022-JP、Shift_JISのいずれかで送り直してもらってください。",
        "It holds NUL bytes: a binary file, or UTF-16. Nothing was read. Have it sent in UTF-8, ISO-2022-JP or Shift_JIS.");

    private static Bilingual Mixed { get; } = new(
        "JISとほかの文字コードが混在しています。読み違えるおそれがあるため取り込みません。送信側の文字コード設定を確かめてください。",
        "ISO-2022-JP and an eight-bit encoding are mixed, so any reading would be a guess. Nothing was read. Check the sender's encoding.");

    private static Bilingual None { get; } = new(
        "UTF-8、Shift_JIS、EUC-JPのどれとしても正しく読めない文字があります(途中で切れた文字の可能性もあります)。送信側の文字コード設定を確かめ、送り直してもらってください。",
        "Some bytes are valid neither in UTF-8 nor in Shift_JIS nor in EUC-JP (a character may be cut in half). Nothing was read. Check the sender's encoding and have it sent again.");

    private static Bilingual Several(string names) => new(
        $"表示された文字コードと中身が合わず、{names} のどれとしても読めてしまいます。読み違えるおそれがあるため取り込みません。送信側にMSH-18の値を直してもらってください。",
        $"The bytes are not in the encoding that the label names, and are valid in several ({names}), so any reading would be a guess. Nothing was read. Have the sender mend the label (MSH-18).");
}
