using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Csv;

/// <summary>Why a line cannot be taken, and which column says so; null for the whole line.</summary>
internal sealed record CsvFault(string? Column, Bilingual Reason);

/// <summary>What a line says: a message, nothing, or a fault.</summary>
internal sealed record CsvLineReading(IncomingMessage? Message, CsvFault? Fault);

/// <summary>Puts the lines of a file into what intake understands. Never throws for what is in a line.</summary>
/// <param name="map">What the columns mean.</param>
/// <param name="file">A hash of the file.</param>
/// <param name="receipt">When the file was received.</param>
internal sealed class CsvLineReader(MappedColumns map, string file, Instant receipt)
{
    /// <summary>Reads one line.</summary>
    /// <param name="line">The line of the file on which it begins.</param>
    /// <param name="value">The text under a column.</param>
    public CsvLineReading Read(long line, Func<string, string> value)
    {
        var reading = new Cells(map, value);
        var hospital = reading.Required(map.Hospital, "hospital", "病院");
        var patient = reading.Required(map.Patient, "patient", "患者番号");
        var written = reading.Moment(map.Said)?.FirstInstantIn(map.Zone);
        var said = written ?? receipt;
        var stay = new StayReference(hospital, reading.Text(map.Visit), patient, reading.Moment(map.Admission), Person(reading));
        var says = ImmutableArray.CreateBuilder<Saying>();
        foreach (var saying in map.Says)
        {
            if (reading.Saying(saying, said) is { } said1) says.Add(said1);
        }

        if (reading.Fault is { } fault) return new(null, fault);
        return says.Count == 0 ? new(null, null) : new(new(Key(line, value), stay, said, says.ToImmutable()), null);
    }

    private string Key(long line, Func<string, string> value)
    {
        if (map.KnownBy.IsEmpty) return $"csv/{map.Name}/{file}/{line}";
        var known = string.Join('\u001F', map.KnownBy.Select(value));
        return $"csv/{map.Name}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known)).AsSpan(0, 16))}";
    }

    private PersonDetails? Person(Cells reading)
    {
        if (map.Person.IsEmpty) return null;
        string? Of(string word) => reading.Text(map.Person.GetValueOrDefault(word));
        return new(Of("family-name"), Of("given-name"), Of("family-name-kana"), Of("given-name-kana"), reading.Moment(map.Person.GetValueOrDefault("birth-date"))?.DateIn(map.Zone));
    }
}
