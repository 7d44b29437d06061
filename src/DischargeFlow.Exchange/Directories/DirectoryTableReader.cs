using System.Collections.Immutable;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Directories;

/// <summary>Reads the directory's table. Never throws for what is in it.</summary>
internal static class DirectoryTableReader
{
    private const int LongestLine = 1 << 16, MostLines = 20_000;

    public static DirectoryTable Read(ReadOnlySpan<byte> bytes)
    {
        var text = PlainTable.Text(bytes);
        if (text.Text is null) return Refused(text.Reason!);
        var faults = ImmutableArray.CreateBuilder<LineFault>();
        var lines = ImmutableArray.CreateBuilder<PartyLine>();
        PartyColumn?[]? columns = null;
        foreach (var (number, cells) in PlainTable.Lines(text.Text, LongestLine, (line, reason) => faults.Add(new(line, reason))))
        {
            if (columns is null)
            {
                columns = [.. cells.Select(PartyColumn.Of)];
                if (Heading(cells, columns) is { } wrong) return Refused(wrong);
            }
            else if (lines.Count == MostLines) return Refused(TableFaults.TooMany(MostLines));
            else if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) Add(new PartyCells(number, columns, cells));
        }

        return columns is null ? Refused(TableFaults.Empty) : new(lines.ToImmutable(), faults.ToImmutable());

        void Add(PartyCells cells)
        {
            var line = cells.Read();
            if (cells.Fault is { } fault) faults.Add(new(cells.Number, fault));
            else lines.Add(line);
        }
    }

    private static Bilingual? Heading(string[] cells, PartyColumn?[] columns)
    {
        if (Array.IndexOf(columns, null) is >= 0 and var unknown) return TableFaults.UnknownColumn(cells[unknown]);
        if (columns.GroupBy(c => c).FirstOrDefault(c => c.Count() > 1) is { } twice) return TableFaults.ColumnTwice(twice.Key!);
        return columns.Contains(PartyColumn.Id) ? null : TableFaults.NoId;
    }

    private static DirectoryTable Refused(Bilingual reason) => new([], [new(0, reason)]);
}
