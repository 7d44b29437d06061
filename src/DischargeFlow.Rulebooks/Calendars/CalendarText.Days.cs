using System.Globalization;
using NodaTime;

namespace DischargeFlow.Rulebooks.Calendars;

// One day by hand. Whoever writes reads the text again: it may be written in a way that goes by no lines.
public static partial class CalendarText
{
    /// <summary>The text with a closed day, in the place of what it says of that date.</summary>
    /// <param name="text">The table as it is.</param>
    /// <param name="table">What it says.</param>
    /// <param name="date">The date.</param>
    /// <param name="name">What the day is called.</param>
    public static string WithDay(string text, ClosedDayTable table, LocalDate date, string name) =>
        With(text.Contains("\ncovers:", StringComparison.Ordinal) ? text : Covering(text, table.CoversFrom, table.CoversTo), "days:", Iso(date), name);

    /// <summary>The text with a day that is closed in every year, in the place of what it says of that day.</summary>
    public static string WithDay(string text, AnnualDate day, string name) => With(text, "every-year:", Key(day), name);

    /// <summary>The text without a closed day.</summary>
    public static string WithoutDay(string text, LocalDate date) => Without(text, "days:", Iso(date));

    /// <summary>The text without a day that is closed in every year.</summary>
    public static string WithoutDay(string text, AnnualDate day) => Without(text, "every-year:", Key(day));

    /// <summary>The text of a table that speaks of other dates.</summary>
    public static string Covering(string text, LocalDate from, LocalDate to)
    {
        var lines = Lines(text);
        var covers = lines.FindIndex(l => l.StartsWith("covers:", StringComparison.Ordinal));
        if (covers >= 0) lines[covers] = $"covers: {Iso(from)} to {Iso(to)}";
        else lines.Insert(Math.Max(0, lines.FindIndex(l => l is "days:" or "every-year:")), $"covers: {Iso(from)} to {Iso(to)}");
        return Joined(lines);
    }

    /// <summary>The text of a new table that has no days yet but one.</summary>
    public static string New(string name, string ja, string en, string source, LocalDate from, LocalDate to, LocalDate first, string firstName) =>
        $"closed-days: {name}\ntitle: {{ ja: {Quoted(ja)}, en: {Quoted(en)} }}\nsource: {Quoted(source)}\ncovers: {Iso(from)} to {Iso(to)}\ndays:\n  {Iso(first)}: {Scalar(firstName)}\n";

    private static string With(string text, string section, string key, string name)
    {
        var lines = Lines(text);
        var line = $"  {key}: {Scalar(name)}";
        var begin = lines.IndexOf(section);
        if (begin < 0) return Joined([.. lines, section, line]);
        var end = EndOf(lines, begin);
        if (lines.FindIndex(begin, end - begin, l => KeyOf(l) == key) is > 0 and var same)
        {
            lines[same] = line;
            return Joined(lines);
        }

        var next = lines.FindIndex(begin, end - begin, l => KeyOf(l) is { } there && string.CompareOrdinal(there, key) > 0);
        lines.Insert(next < 0 ? end : AboveNotes(lines, next), line);
        return Joined(lines);
    }

    private static string Without(string text, string section, string key)
    {
        var lines = Lines(text);
        var begin = lines.IndexOf(section);
        if (begin < 0) return Joined(lines);
        var end = EndOf(lines, begin);
        var rest = lines[(begin + 1)..end].FindAll(l => KeyOf(l) != key);
        return Joined([.. lines[..begin], .. rest.Exists(l => KeyOf(l) is not null) ? lines[begin..(begin + 1)] : [], .. rest, .. lines[end..]]);
    }

    // A note stands above the line that it speaks of. The line that begins the part is no note.
    private static int AboveNotes(List<string> lines, int at)
    {
        while (lines[at - 1].TrimStart().StartsWith('#')) at--;
        return at;
    }

    private static int EndOf(List<string> lines, int begin)
    {
        var end = lines.FindIndex(begin + 1, l => l.Length > 0 && !char.IsWhiteSpace(l[0]) && l[0] != '#');
        return end < 0 ? lines.Count : end;
    }

    private static string? KeyOf(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal) && line.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && char.IsAsciiDigit(line[2]) ? line[2..colon] : null;

    private static List<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";

    private static string Key(AnnualDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}");

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
