using System.Collections.Immutable;
using System.Text;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Exchange.Holidays;

/// <summary>
/// Reads the Cabinet Office's list of national holidays (<c>syukujitsu.csv</c>): one line for each day, <c>2026/1/1,元日</c>, under a line of headings, in
/// Shift_JIS or UTF-8. Never throws for what is in it.
/// </summary>
public static class HolidayListReader
{
    private const int LongestName = 40, LongestLine = 4096;

    // The law names sixteen; a year of the list with fewer than ten was cut off.
    private const int FewestOfAYear = 10;

    private static readonly CsvFormats Dates = CsvFormats.Of(["uuuu/M/d", "uuuu-M-d", "uuuu'年'M'月'd'日'"], out _)!;

    /// <summary>Reads the bytes of a list.</summary>
    public static HolidayReading Read(ReadOnlySpan<byte> bytes)
    {
        var text = PlainTable.Text(bytes);
        if (text.Text is null) return new(null, [(0, text.Reason!)]);
        var faults = ImmutableArray.CreateBuilder<(long, Bilingual)>();
        var days = ImmutableSortedDictionary.CreateBuilder<LocalDate, string>();
        foreach (var (line, cells) in PlainTable.Lines(text.Text, LongestLine, (line, reason) => faults.Add((line, reason)))) Add(days, line, cells, faults);
        if (days.Count == 0 && faults.Count == 0) faults.Add((0, HolidayFaults.Empty));
        if (faults.Count == 0) faults.AddRange(CutOff(days.Keys));
        return faults.Count == 0 ? new(new(days.ToImmutable()), []) : new(null, faults.ToImmutable());
    }

    private static void Add(
        ImmutableSortedDictionary<LocalDate, string>.Builder days, long line, string[] cells, ImmutableArray<(long, Bilingual)>.Builder faults)
    {
        var name = (cells.Length > 1 ? cells[1] : "").Normalize(NormalizationForm.FormKC).Trim();
        if (Dates.Read(cells[0], DateTimeZone.Utc) is not { } date)
        {
            // Whatever stands on the first line and is no date is its heading.
            if (line > 1) faults.Add((line, HolidayFaults.NoDate(cells[0])));
        }
        else if (name.Length == 0 || name.Length > LongestName || name.Any(char.IsControl)) faults.Add((line, HolidayFaults.NoName));
        else if (days.TryGetValue(date.Day, out var other) && other != name) faults.Add((line, HolidayFaults.Twice(date.Day, other, name)));
        else days[date.Day] = name;
    }

    private static IEnumerable<(long, Bilingual)> CutOff(IEnumerable<LocalDate> days)
    {
        var years = days.GroupBy(d => d.Year).ToDictionary(y => y.Key, y => y.Count());
        for (var year = years.Keys.Min(); year <= years.Keys.Max(); year++)
        {
            // The list begins in 1955, with nine.
            var count = years.GetValueOrDefault(year);
            if (count < (year < 2000 ? 1 : FewestOfAYear)) yield return (0, HolidayFaults.CutOff(year, count));
        }
    }
}
