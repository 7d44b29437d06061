using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Directories;

/// <summary>
/// Single closed dates as people write them: one to a line or with commas between, and several days in a row as <c>2026-08-13 - 2026-08-15</c>. What cannot
/// be read stays as it is written, and is refused with it.
/// </summary>
internal static class ClosedDates
{
    private const int LongestRun = 60;

    private static readonly string[] Between = [" - ", "〜", "～", "~", " to "];

    public static IReadOnlyList<string> Read(string text) =>
        [.. text.Split([',', '、', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Days).Distinct()];

    /// <summary>The dates, those in a row together.</summary>
    public static string Write(IEnumerable<string> dates)
    {
        var lines = new List<string>();
        var run = new List<LocalDate>();
        foreach (var said in dates.Order(StringComparer.Ordinal))
        {
            if (LocalDatePattern.Iso.Parse(said) is not { Success: true, Value: var date })
            {
                lines.Add(said);
                continue;
            }

            if (run.Count > 0 && run[^1].PlusDays(1) != date) Close();
            run.Add(date);
        }

        Close();
        return string.Join('\n', lines);

        void Close()
        {
            if (run.Count > 2) lines.Add($"{LocalDatePattern.Iso.Format(run[0])} - {LocalDatePattern.Iso.Format(run[^1])}");
            else lines.AddRange(run.Select(LocalDatePattern.Iso.Format));
            run.Clear();
        }
    }

    private static IEnumerable<string> Days(string text)
    {
        if (text.Split(Between, StringSplitOptions.TrimEntries) is not [var first, var last]
            || LocalDatePattern.Iso.Parse(first) is not { Success: true, Value: var from } || LocalDatePattern.Iso.Parse(last) is not { Success: true, Value: var to }
            || from > to || Period.DaysBetween(from, to) >= LongestRun) return [text];
        return Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(i => LocalDatePattern.Iso.Format(from.PlusDays(i)));
    }
}
