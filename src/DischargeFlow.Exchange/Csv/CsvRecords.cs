using CsvHelper;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Exchange.Csv;

/// <summary>What is no record of a CSV text: where, as it stands there (empty where it was too long to be read), and why.</summary>
internal sealed record MalformedRecord(long Line, string Raw, Bilingual Reason);

/// <summary>The records of a CSV text, line breaks in quotation marks among them; empty lines are left out, and what is no record is handed on.</summary>
internal sealed class CsvRecords : IDisposable
{
    private readonly CsvReader _reader;
    private readonly Action<MalformedRecord> _malformed;

    /// <summary>Begins to read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasHeader">Whether the first record names the columns; a record with more or fewer cells is none then.</param>
    /// <param name="separator">What stands between two cells.</param>
    /// <param name="longest">The most characters of a record; a longer one ends the reading.</param>
    /// <param name="malformed">Takes what is no record.</param>
    public CsvRecords(string text, bool hasHeader, char separator, int longest, Action<MalformedRecord> malformed)
    {
        _malformed = malformed;
        _reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = hasHeader,
            Separator = separator,
            AllowLineBreaksInQuotes = true,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            MaxRecordSize = longest,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = bad => malformed(new(bad.LineNumber, bad.RawRecord ?? "", CsvFaults.Malformed(bad.Reason))),
        });
    }

    /// <summary>The names of the columns; empty without a header.</summary>
    public IEnumerable<string> Headers => _reader.Headers ?? [];

    /// <summary>The records, each with its line.</summary>
    public IEnumerable<(long Line, string[] Cells)> Read()
    {
        while (Next()) yield return (_reader.LineNumber, [.. Enumerable.Range(0, _reader.FieldCount).Select(_reader.GetString)]);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException fault)
        {
            _malformed(new(fault.LineNumber, "", CsvFaults.RecordTooLong));
            return false;
        }
    }
}
