using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>Dates and times as the field writes them: with the weekday, since everything hangs on it.</summary>
public static class FieldDates
{
    private const string Weekdays = "月火水木金土日";

    /// <summary>A date: <c>2026年11月27日(金)</c>, <c>Fri 27 Nov 2026</c>.</summary>
    public static string Date(LocalDate date, Tongue language) => language == Tongue.Ja
        ? $"{date.Year}年{date.Month}月{date.Day}日({Weekdays[(int)date.DayOfWeek - 1]})"
        : date.ToString("ddd d MMM uuuu", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A day or an instant in a zone; seconds are not written.</summary>
    public static string Moment(Moment moment, DateTimeZone zone, Tongue language)
    {
        if (moment.IsDay) return Date(moment.Day, language);
        if (moment.Instant == Instant.MinValue) return language == Tongue.Ja ? "はじめから" : "the beginning";
        var local = moment.Instant.InZone(zone).LocalDateTime;
        return $"{Date(local.Date, language)} {local.Hour:00}:{local.Minute:00}";
    }

    /// <summary>A deadline kept as the first instant that is too late, as people read it: the end of a day, or the last minute in time.</summary>
    public static string Deadline(Instant exclusiveEdge, bool isDay, DateTimeZone zone, Tongue language)
    {
        if (!isDay) return Moment(Histories.Moment.At(exclusiveEdge - Duration.FromMinutes(1)), zone, language);
        var day = exclusiveEdge.InZone(zone).Date.PlusDays(-1);
        return language == Tongue.Ja ? $"{Date(day, language)}中" : $"{Date(day, language)}, end of the day";
    }
}
