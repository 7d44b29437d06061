using System.Security.Cryptography;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Exchange.Csv;
using NodaTime;

namespace DischargeFlow.Exchange.Imports;

/// <summary>
/// Imports the lines of a CSV file, in their order, as a map says. A bad line is reported with place and reason and put into a CSV of its own;
/// the rest goes on. Importing the same file twice changes nothing.
/// </summary>
public sealed class CsvImport(IIntake intake, IClock clock, ImportSettings settings)
{
    private const long LargestFile = 64L << 20;
    private const int AtOnce = 1000;

    /// <summary>
    /// Runs the import. Throws <see cref="RefusedException"/> when the file cannot be read or lacks a column of the map, and
    /// <see cref="StoreUnavailableException"/> when the database takes nothing: what was taken before stays, and importing again goes on there.
    /// </summary>
    public async Task<ImportReport> RunAsync(string file, CsvMap map, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var (table, bytes) = CsvTable.Open(file, map.Columns, LargestFile);
        var now = clock.GetCurrentInstant();
        var tally = new ImportTally(progress) { Total = table.Total };
        using var quarantine = new CsvQuarantine(settings.QuarantineFolder, file, bytes, map.Columns.Separator);
        var reader = new CsvLineReader(map.Columns, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8)), now);
        var lines = table.Lines(h => quarantine.Headers = h, bad => tally.Quarantined((int)bad.Line, quarantine.Keep(bad.Line, bad.Raw, new(null, bad.Reason))));
        foreach (var chunk in lines.Select(l => (Line: l, Reading: reader.Read(l.Number, l.Of))).Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (line, reading) in chunk)
            {
                if (reading.Fault is { } fault) tally.Quarantined((int)line.Number, quarantine.Keep(line, fault));
                else if (reading.Message is null) tally.PassedOver();
            }

            await TakeAsync([.. chunk.Where(l => l.Reading.Message is not null).Select(l => (l.Line, l.Reading.Message!))], now, tally, quarantine, cancellationToken).ConfigureAwait(false);
        }

        quarantine.Save();
        tally.Finish();
        return tally.Report;
    }

    private async Task TakeAsync(
        (CsvLine Line, IncomingMessage Message)[] lines, Instant now, ImportTally tally, CsvQuarantine quarantine, CancellationToken cancellationToken)
    {
        var received = lines.Select(l => new ReceivedMessage(l.Message, settings.Recorded == RecordedFrom.Message ? Instant.Min(l.Message.Said, now) : now));
        var results = await intake.TakeManyAsync([.. received], cancellationToken).ConfigureAwait(false);
        foreach (var ((line, _), result) in lines.Zip(results))
        {
            if (result.Outcome == IntakeOutcome.Quarantined) tally.Quarantined((int)line.Number, quarantine.Keep(line, new(null, result.Reason!)));
            else tally.Taken(result);
        }
    }
}
