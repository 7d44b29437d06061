using DischargeFlow.Rulebooks.Calendars;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Directory;

/// <summary>Reads and writes weeks of hours: from <c>mon</c> to <c>sun</c>, ranges such as <c>09:00-17:00</c>; 24:00 is the end of the day.</summary>
public static class SaidHours
{
    private const int MostRangesOfADay = 6;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The names of the weekdays, Monday first.</summary>
    public static IReadOnlyList<string> Days { get; } = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static OpeningHours Read(IReadOnlyDictionary<string, IReadOnlyList<string>> week) => new(week.SelectMany(day =>
    {
        var number = Days.ToList().IndexOf(day.Key) + 1;
        if (number == 0) throw PartyRefusals.NotAWeekday(day.Key);
        if (day.Value.Count > MostRangesOfADay) throw PartyRefusals.TooMany(MostRangesOfADay);
        var ranges = day.Value.Select(text => (Text: text, Range: ReadRange(text))).OrderBy(r => r.Range.From).ToArray();
        foreach (var (before, after) in ranges.Zip(ranges.Skip(1)))
        {
            if (before.Range.To == LocalTime.Midnight || after.Range.From < before.Range.To) throw PartyRefusals.RangesOverlap(after.Text);
        }

        return ranges.Select(r => ((IsoDayOfWeek)number, r.Range));
    }).ToArray());

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Write(OpeningHours hours) => Days
        .Select((day, i) => (day, Ranges: hours.On((IsoDayOfWeek)(i + 1))))
        .Where(d => !d.Ranges.IsEmpty)
        .ToDictionary(d => d.day, d => (IReadOnlyList<string>)[.. d.Ranges.Select(Write)]);

    public static string Write(ClockRange range) => $"{Clock.Format(range.From)}-{(range.To == LocalTime.Midnight ? "24:00" : Clock.Format(range.To))}";

    private static ClockRange ReadRange(string text)
    {
        if (text.Length > 20 || text.Split('-', '〜', '~', '–') is not [var from, var to]) throw PartyRefusals.NotARange(text);
        var (begins, ends) = (Clock.Parse(Padded(from)), to.Trim() == "24:00" ? Clock.Parse("00:00") : Clock.Parse(Padded(to)));
        if (!begins.Success || !ends.Success) throw PartyRefusals.NotARange(text);
        var range = new ClockRange(begins.Value, ends.Value);
        return range.To == LocalTime.Midnight && to.Trim() == "24:00" || range.From < range.To ? range : throw PartyRefusals.NotARange(text);
    }

    private static string Padded(string time) => time.Trim() is { Length: 4 } shorter && shorter[1] == ':' ? $"0{shorter}" : time.Trim();
}
