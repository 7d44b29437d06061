using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DischargeFlow.Casework.Stores;

namespace DischargeFlow.Casework.Audit;

/// <summary>In which shape the audit is handed to an auditor.</summary>
public enum AuditFormat
{
    /// <summary>For spreadsheets. A cell that a spreadsheet would take for a formula is led by an apostrophe.</summary>
    Csv,

    /// <summary>One object on each line, exactly as hashed: from it the chain can be proved without this program.</summary>
    Json,
}

/// <summary>Writes the audit as text, from the first row to the last that was there when it began.</summary>
public static class AuditExport
{
    private const int Page = 1000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it; the answer is how many rows there were.</summary>
    public static async Task<long> WriteAsync(IStore store, AuditFormat format, TextWriter into, CancellationToken cancellation = default)
    {
        var (sequence, count) = (0L, 0L);
        if (format == AuditFormat.Csv) await into.WriteAsync("sequence,at,who,what,subject,details,hash\r\n".AsMemory(), cancellation).ConfigureAwait(false);
        while (store.Read(s => s.AuditAfter(sequence, Page)) is { IsEmpty: false } rows)
        {
            foreach (var row in rows)
                await into.WriteAsync((format == AuditFormat.Csv ? CsvOf(row) : JsonOf(row)).AsMemory(), cancellation).ConfigureAwait(false);
            sequence = rows[^1].Sequence;
            count += rows.Length;
            if (rows.Length < Page) break;
        }

        return count;
    }

    private static string CsvOf(AuditRow row) => string.Join(
        ',', row.Sequence.ToString(CultureInfo.InvariantCulture), MomentOf(row), Cell(row.Event.Who), Cell(row.Event.What), Cell(row.Event.Subject), Cell(row.Event.Details), row.Hash) + "\r\n";

    private static string JsonOf(AuditRow row) => JsonSerializer.Serialize(
        new
        {
            sequence = row.Sequence,
            at = MomentOf(row),
            atMilliseconds = row.Event.At.ToUnixTimeMilliseconds(),
            who = row.Event.Who,
            what = row.Event.What,
            subject = row.Event.Subject,
            details = row.Event.Details,
            hash = row.Hash,
        },
        Plain) + "\n";

    private static string MomentOf(AuditRow row) => row.Event.At.ToString("uuuu-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
