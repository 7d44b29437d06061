using DischargeFlow.Exchange.Imports;
using DischargeFlow.Exchange.Texts;

namespace DischargeFlow.Exchange.Csv;

/// <summary>The lines of a CSV file under its header, as a map says how they are written.</summary>
internal sealed class CsvTable(string file, string text, MappedColumns map)
{
    private const int LongestRecord = 1 << 20;

    /// <summary>About how many lines there are: line breaks.</summary>
    public int Total { get; } = text.AsSpan().Count('\n');

    /// <summary>The names of the columns, once the lines are being read.</summary>
    public string[] Headers { get; private set; } = [];

    /// <summary>Opens a file. Throws <see cref="Casework.Refusals.RefusedException"/> when it cannot be read.</summary>
    public static (CsvTable Table, byte[] Bytes) Open(string file, MappedColumns map, long largest)
    {
        var bytes = Bytes(file, largest);
        var text = TextDecoding.Read(bytes, [map.Encoding]);
        return text.Text is null ? throw CsvFaults.Unreadable(file, text.Reason!) : (new(file, text.Text, map), bytes);
    }

    /// <summary>The lines; what is no line of the table is handed to <paramref name="malformed"/>. Throws when the header lacks a column of the map.</summary>
    public IEnumerable<CsvLine> Lines(Action<string[]> header, Action<MalformedRecord> malformed)
    {
        using var records = new CsvRecords(text, hasHeader: true, map.Separator, LongestRecord, malformed);
        Headers = [.. records.Headers.Select(h => h.Trim())];
        var wrong = map.Names.Where(c => Headers.Count(h => h == c) != 1).ToList();
        if (wrong.Count > 0) throw CsvFaults.ColumnsMissing(file, wrong);
        header(Headers);
        foreach (var (line, cells) in records.Read()) yield return new(line, Headers, cells);
    }

    private static byte[] Bytes(string file, long largest)
    {
        if (!File.Exists(file)) throw ImportRefusals.NoSuchPath(file);
        try
        {
            return FileBytes.Read(file, largest) ?? throw CsvFaults.Unreadable(file, ImportRefusals.FileTooLarge(largest));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CsvFaults.Unreadable(file, ImportRefusals.CannotBeRead(fault.GetType().Name));
        }
    }
}
