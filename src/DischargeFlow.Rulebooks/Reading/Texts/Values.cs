using System.Globalization;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Reading.Texts;

/// <summary>Reads dates, times and numbers. Each gives a finding and null when the words say none.</summary>
internal static class Values
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly LocalDateTimePattern Second = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");
    private static readonly OffsetDateTimePattern MinuteWithOffset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>");
    private static readonly OffsetDateTimePattern SecondWithOffset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<G>");

    public static LocalDate? Date(string text, Place place, FindingList findings)
    {
        if (TryDate(text) is { } date) return date;
        findings.Add(FindingTable.NoDate, place, text);
        return null;
    }

    /// <summary>A date of the years that calendars know.</summary>
    public static LocalDate? TryDate(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1850 and <= 2200 } date } ? date : null;

    public static LocalTime? Time(string text, Place place, FindingList findings)
    {
        if (TryTime(text) is { } time) return time;
        findings.Add(FindingTable.NoClock, place, text);
        return null;
    }

    public static LocalTime? TryTime(string text) => Clock.Parse(text) is { Success: true, Value: var time } ? time : null;

    public static int? Number(string text, int from, int to, Place place, FindingList findings)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to) return number;
        findings.Add(FindingTable.NoNumber, place, text, from, to);
        return null;
    }

    public static decimal? Decimal(string text) =>
        text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A wall clock time of the zone, or one with its own offset; a time that a clock change skips means the first instant after it.</summary>
    public static Instant? TryInstant(string text, DateTimeZone zone)
    {
        if (Minute.Parse(text) is { Success: true, Value: var minute } && TryDate(text[..10]) is not null) return zone.AtLeniently(minute).ToInstant();
        if (Second.Parse(text) is { Success: true, Value: var second } && TryDate(text[..10]) is not null) return zone.AtLeniently(second).ToInstant();
        if (MinuteWithOffset.Parse(text) is { Success: true, Value: var there } && TryDate(text[..10]) is not null) return there.ToInstant();
        if (SecondWithOffset.Parse(text) is { Success: true, Value: var exact } && TryDate(text[..10]) is not null) return exact.ToInstant();
        return null;
    }

    public static Instant? Instant(string text, DateTimeZone zone, Place place, FindingList findings)
    {
        if (TryInstant(text, zone) is { } instant) return instant;
        findings.Add(FindingTable.NoInstant, place, text);
        return null;
    }

    /// <summary>A date alone, or an instant.</summary>
    public static Moment? TryMoment(string text, DateTimeZone zone) =>
        TryDate(text) is { } date ? Histories.Moment.On(date) : TryInstant(text, zone) is { } instant ? Histories.Moment.At(instant) : null;

    public static Moment? Moment(string text, DateTimeZone zone, Place place, FindingList findings)
    {
        if (TryMoment(text, zone) is { } moment) return moment;
        findings.Add(FindingTable.NoInstant, place, text);
        return null;
    }

    /// <summary>A zone by its name, as <c>Asia/Tokyo</c>. The nearest is sought among the names of places alone: <c>JST</c> is no misspelled <c>EST</c>.</summary>
    public static DateTimeZone? Zone(TextNode? text, FindingList findings)
    {
        if (text is null) return null;
        var name = text.Text.Trim();
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone) return zone;
        findings.Add(FindingTable.NoZone, text.Place, text.Text,
            new WordsWhenNeeded(() => NearestName.HintOr(name, DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)), new("例: Asia/Tokyo", "For example: Asia/Tokyo"))));
        return null;
    }

    /// <summary>One of some words.</summary>
    public static T? OneOf<T>(TextNode? text, string what, FindingList findings, params (string Word, T Value)[] words)
        where T : struct
    {
        if (text is null) return null;
        foreach (var (word, value) in words)
        {
            if (text.Text.Trim() == word) return value;
        }

        findings.Add(FindingTable.NotOneOf, text.Place, what, text.Text, NearestName.Hint(text.Text, words.Select(w => w.Word)));
        return null;
    }
}
