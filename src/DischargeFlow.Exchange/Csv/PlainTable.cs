using DischargeFlow.Exchange.Texts;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Csv;

/// <summary>A table as an office program saves it: commas, UTF-8 or Shift_JIS, no map.</summary>
internal static class PlainTable
{
    /// <summary>The text of a file. A short table in UTF-8 can be taken for Shift_JIS, but hardly the other way round.</summary>
    public static TextReading Text(ReadOnlySpan<byte> bytes)
    {
        var text = TextDecoding.Read(bytes, ["UTF-8"]);
        return text.Text is null ? TextDecoding.Read(bytes, ["Shift_JIS"]) : text;
    }

    /// <summary>The lines with their cells, the heading among them; empty lines are left out, and what is no line is handed to <paramref name="fault"/>.</summary>
    public static IEnumerable<(long Line, string[] Cells)> Lines(string text, int longest, Action<long, Bilingual> fault)
    {
        using var records = new CsvRecords(text, hasHeader: false, ',', longest, bad => fault(bad.Line, bad.Reason));
        foreach (var record in records.Read()) yield return record;
    }
}
