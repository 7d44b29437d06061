using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Exchange.Histories;

/// <summary>Stays that a CSV file tells of, and what could not be read.</summary>
/// <param name="Stays">The stays, in the order of the file.</param>
/// <param name="Lines">The lines that were read.</param>
/// <param name="Quarantined">The lines that could not be used.</param>
public sealed record CsvHistoryReading(ImmutableArray<Stay> Stays, int Lines, ImmutableArray<QuarantinedItem> Quarantined);

/// <summary>
/// Reads a hospital's export as a history on which a rule is tried: the same maps as an import, no database. A bad line is reported with place and
/// reason and put into a CSV of its own; the rest is used.
/// </summary>
public sealed class CsvHistory(Vocabulary vocabulary, IntakeSettings words, string? quarantineFolder)
{
    private const long LargestFile = 512L << 20;

    // What is recorded by its own time alone: a sentence of a line that says nothing about when it was written.
    private static readonly Instant NotSaid = Instant.FromUnixTimeTicks(0);

    /// <summary>
    /// Reads the stays of a file. Throws <see cref="Casework.Refusals.RefusedException"/> when the file cannot be read, lacks a column of the map, or
    /// cannot tell when a discharge date was set.
    /// </summary>
    public CsvHistoryReading Read(string file, CsvMap map, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        CheckWhenDatesWereSet(map.Columns);
        var (table, bytes) = CsvTable.Open(file, map.Columns, LargestFile);
        using var quarantine = new CsvQuarantine(quarantineFolder, file, bytes, map.Columns.Separator);
        var bad = new SortedList<long, QuarantinedItem>();
        var told = new Dictionary<string, ToldStay>(StringComparer.Ordinal);
        var reader = new CsvLineReader(map.Columns, "history", NotSaid);
        var lines = 0;
        foreach (var line in table.Lines(h => quarantine.Headers = h, m => bad[m.Line] = quarantine.Keep(m.Line, m.Raw, new(null, m.Reason))))
        {
            stop.ThrowIfCancellationRequested();
            lines++;
            if (lines % 1000 == 0) progress?.Report(new(Math.Min(lines, table.Total), table.Total));
            var reading = reader.Read(line.Number, line.Of);
            var fault = reading.Fault ?? (reading.Message is null ? null : ToldStay.FaultOf(reading.Message, NotSaid, map.Columns));
            if (fault is not null) bad[line.Number] = quarantine.Keep(line, fault);
            else if (reading.Message is { } message) Add(told, message, line, map.Columns);
        }

        var stays = ImmutableArray.CreateBuilder<Stay>(told.Count);
        var making = new StayOfLines(vocabulary, words, map.Columns, told.Values);
        foreach (var stay in told.Values)
        {
            if (making.Make(stay) is { } made) stays.Add(made);
            else foreach (var line in stay.Lines) bad[line.Number] = quarantine.Keep(line, new(null, CsvFaults.EndsBeforeItBegins));
        }

        quarantine.Save();
        progress?.Report(new(table.Total, table.Total));
        return new(stays.DrainToImmutable(), lines, [.. bad.Values]);
    }

    private static void Add(Dictionary<string, ToldStay> told, IncomingMessage message, CsvLine line, MappedColumns map)
    {
        var stay = message.Stay;
        var key = stay.VisitNumber is { } visit ? $"{stay.Hospital}\u001F{visit}" : $"{stay.Hospital}\u001F{stay.PatientNumber}\u001F{stay.Admission?.DateIn(map.Zone)}";
        if (!told.TryGetValue(key, out var known)) told[key] = known = new(stay.Hospital);
        known.Add(message, line, map.Said is null ? NotSaid : null, map);
    }

    private static void CheckWhenDatesWereSet(MappedColumns map)
    {
        if (map.Said is not null) return;
        if (map.Says.OfType<MappedSaying.Fact>().FirstOrDefault(f => f is { At: null, Declared.Kind: FactKind.Date } && f.Declared.Name != "birth-date") is { } date)
            throw CsvFaults.SetWhenIsMissing(date.Declared.Name);
    }
}
