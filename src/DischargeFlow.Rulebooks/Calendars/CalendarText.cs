using System.Text;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Calendars;

/// <summary>
/// The text of a closed-day table with something written into it: the holidays of a list, whose years are replaced whole, or one day. Every other
/// line, the notes among them, stays as it is.
/// </summary>
public static partial class CalendarText
{
    private const string OtherYears = "それ以外の年: ";

    /// <summary>Writes a list into a table. Years before the table's first one are left out.</summary>
    /// <param name="text">The table as it is.</param>
    /// <param name="table">What it says.</param>
    /// <param name="list">The list; its years must join those of the table.</param>
    public static string With(string text, ClosedDayTable table, HolidayList list)
    {
        var first = Math.Max(list.FirstYear, table.CoversFrom.Year);
        var to = LocalDate.Max(table.CoversTo, new(list.LastYear, 12, 31));
        var days = list.Days.Where(d => d.Key.Year >= first).Select(d => $"  {Iso(d.Key)}: {Scalar(d.Value)}");
        var written = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("covers:", StringComparison.Ordinal)) written.Add($"covers: {Iso(table.CoversFrom)} to {Iso(to)}");
            else if (line.StartsWith("source:", StringComparison.Ordinal)) written.Add($"source: {Scalar(Source(line["source:".Length..], list, table, first))}");
            else if (DateOf(line) is not { } date || date.Year < first || date.Year > list.LastYear) written.Add(line);
            if (line.StartsWith("days:", StringComparison.Ordinal)) written.AddRange(days);
        }

        return string.Join('\n', InOrder(written)) + "\n";
    }

    /// <summary>Whether a list joins a table: no year between them is left out.</summary>
    public static bool Joins(ClosedDayTable table, HolidayList list) => list.LastYear >= table.CoversFrom.Year && list.FirstYear <= table.CoversTo.Year + 1;

    /// <summary>The dated lines in the order of their dates; a note stays above the line that it stood above.</summary>
    private static IEnumerable<string> InOrder(List<string> lines)
    {
        var begin = lines.FindIndex(l => l.StartsWith("days:", StringComparison.Ordinal)) + 1;
        var end = lines.FindIndex(begin, l => l.Length > 0 && !char.IsWhiteSpace(l[0]) && l[0] != '#');
        if (end < 0) end = lines.Count;
        var dated = new List<(LocalDate Date, List<string> Lines)>();
        var notes = new List<string>();
        for (var i = begin; i < end; i++)
        {
            notes.Add(lines[i]);
            if (DateOf(lines[i]) is not { } date) continue;
            dated.Add((date, notes));
            notes = [];
        }

        return [.. lines[..begin], .. dated.OrderBy(d => d.Date).SelectMany(d => d.Lines), .. notes, .. lines[end..]];
    }

    private static string Source(string old, HolidayList list, ClosedDayTable table, int first)
    {
        var source = $"内閣府「国民の祝日について」の CSV({first}年から{list.LastYear}年まで)";
        if (first <= table.CoversFrom.Year && list.LastYear >= table.CoversTo.Year) return source;
        var before = old.Trim().Trim('"', '\'');
        var rest = before.IndexOf(OtherYears, StringComparison.Ordinal);
        return $"{source}。{OtherYears}{(rest < 0 ? before : before[(rest + OtherYears.Length)..])}";
    }

    private static LocalDate? DateOf(string line) =>
        line is [' ', ' ', .. var day] && day.IndexOf(':', StringComparison.Ordinal) is 10 && LocalDatePattern.Iso.Parse(day[..10]) is { Success: true, Value: var date } ? date : null;

    /// <summary>Plain where YAML cannot take it for anything else, else in quotes.</summary>
    private static string Scalar(string text)
    {
        if (text.All(s => char.IsLetterOrDigit(s) || s is ' ' or '・' or '(' or ')' or '（' or '）')) return text;
        var quoted = new StringBuilder("\"");
        foreach (var sign in text)
        {
            if (sign is '"' or '\\') quoted.Append('\\');
            quoted.Append(sign);
        }

        return quoted.Append('"').ToString();
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
