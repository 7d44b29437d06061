using System.Diagnostics;
using System.Globalization;
using System.Text;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Histories;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Slips;
using NodaTime;
using Xunit.Abstractions;

namespace DischargeFlow.Exchange.Tests.Slips;

/// <summary>
/// The tables of the docs, in each encoding, with Excel's numbers and era dates, are changed at one place: it is told within a line of the change, or
/// every cell of which the map speaks has arrived.
/// </summary>
public sealed class A_thousand_slips_in_a_table(ITestOutputHelper output) : IDisposable
{
    private const int SlipsOfAKind = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("dischargeflow-slips-");

    public static TheoryData<string, string, bool, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string, bool, string>();
            foreach (var table in new[] { "stays", "history" })
            {
                foreach (var (encoding, withMark) in new[] { ("utf-8", false), ("utf-8", true), ("shift_jis", false), ("euc-jp", false) })
                {
                    foreach (var kind in TableSlip.Kinds) data.Add(table, encoding, withMark, kind);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Are_told_or_arrive(string table, string encoding, bool withMark, string kind)
    {
        var (sound, map) = table == "stays" ? Stays(encoding) : PastStays(encoding);
        output.WriteLine($"{table}, {encoding}, {kind}: seeds 0 to {SlipsOfAKind - 1}");
        Assert.Empty(Read(sound, map, encoding, withMark).Reported);
        var wrong = new List<string>();
        for (var seed = 0; seed < SlipsOfAKind; seed++)
        {
            if (TableSlip.Of(kind, seed, sound) is not { } slip) continue;
            var watch = Stopwatch.StartNew();
            var (reported, lines) = Read(slip.Text, map, encoding, withMark);
            if (watch.Elapsed > Longest) wrong.Add($"seed {seed}: it took {watch.Elapsed.TotalSeconds:0.0} s");
            if (reported.Any(line => slip.From(line) <= 1)) continue;
            if (Lost(slip.Text, reported, lines, map) is { } lost) wrong.Add($"seed {seed}, line {slip.Line} is now '{slip.Text.Split('\n').ElementAtOrDefault(slip.Line - 1)}': {lost}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    public void Dispose() => _place.Delete(recursive: true);

    /// <summary>What neither arrived nor was told; null when all did.</summary>
    private static string? Lost(string text, IReadOnlyList<int> reported, IReadOnlyList<(CsvLine Line, IncomingMessage? Message)> read, CsvMap map)
    {
        var cells = read.SelectMany(l => l.Line.Values).Concat(read.Count > 0 ? read[0].Line.Headers : []).SelectMany(Parts).ToHashSet();
        var lines = text.Split('\n');
        for (var line = 1; line <= lines.Length; line++)
        {
            if (reported.Any(r => Math.Abs(r - line) <= 1)) continue;
            if (Parts(lines[line - 1]).FirstOrDefault(p => !cells.Contains(p)) is { } part) return $"no cell holds '{part}'";
        }

        foreach (var (line, message) in read)
        {
            if (message is null) return $"line {line.Number} says nothing";
            if (ArrivedCells.FirstMissing(line, message, map.Columns) is { } column) return $"'{line.Of(column)}' of {column} did not arrive";
        }

        return null;
    }

    private static IEnumerable<string> Parts(string text) => text.Split([',', '"', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()).Where(p => p.Length > 0);

    /// <summary>Reads a table as an import and as a history do: the lines that are told, and what the others say. A table that is refused is told at its head.</summary>
    private (IReadOnlyList<int> Reported, IReadOnlyList<(CsvLine Line, IncomingMessage? Message)> Lines) Read(string text, CsvMap map, string encoding, bool withMark)
    {
        var file = Path.Combine(_place.FullName, "table.csv");
        File.WriteAllBytes(file, [.. withMark ? Encoding.UTF8.Preamble : [], .. Encodings.Of(encoding).GetBytes(text)]);
        var reported = new List<int>();
        var lines = new List<(CsvLine, IncomingMessage?)>();
        try
        {
            var reader = new CsvLineReader(map.Columns, "slips", Instant.FromUtc(2026, 12, 1, 0, 0));
            foreach (var line in CsvTable.Open(file, map.Columns, 1 << 20).Table.Lines(_ => { }, bad => reported.Add((int)bad.Line)))
            {
                var reading = reader.Read(line.Number, line.Of);
                if (reading.Fault is not null) reported.Add((int)line.Number);
                else lines.Add((line, reading.Message));
            }

            var history = new CsvHistory(House.Shelf.FindVocabulary("hospital-stay")!, new IntakeSettings(), null).Read(file, map);
            reported.AddRange(history.Quarantined.Select(q => int.Parse(q.Place.Split(':')[0], CultureInfo.InvariantCulture)));
        }
        catch (RefusedException refused)
        {
            Assert.Contains("table.csv", refused.Refusal.Sentence.En, StringComparison.Ordinal);
            reported.Add(1);
        }

        return (reported, lines);
    }

    /// <summary>The list of inpatients of the docs, without the line that is wrong on purpose.</summary>
    private static (string Text, CsvMap Map) Stays(string encoding) =>
        (string.Join('\n', Table.Text.ReplaceLineEndings("\n").Split('\n').Where(l => !l.Contains("2026/11/31", StringComparison.Ordinal))),
            House.Map(Table.MapText.Replace("encoding: utf-8", $"encoding: {encoding}", StringComparison.Ordinal)));

    /// <summary>The export of the docs, its three sound stays six times over.</summary>
    private static (string Text, CsvMap Map) PastStays(string encoding)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Samples", "what-if");
        var lines = Encodings.Of("shift_jis").GetString(File.ReadAllBytes(Path.Combine(folder, "history.csv"))).ReplaceLineEndings("\n").Split('\n');
        var stays = Enumerable.Range(0, 18).Select(i => $"V{i + 11}{lines[1 + (i % 3)][2..]}");
        return (string.Join('\n', [lines[0], .. stays, ""]),
            House.Map(File.ReadAllText(Path.Combine(folder, "history-map.yaml")).Replace("encoding: shift_jis", $"encoding: {encoding}", StringComparison.Ordinal)));
    }
}
