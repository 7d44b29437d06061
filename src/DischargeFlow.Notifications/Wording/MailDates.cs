using System.Globalization;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Wording;

/// <summary>
/// Dates as a mail writes them: short, with the weekday, the year only where it is not the year of the message.
/// </summary>
internal sealed class MailDates(DateTimeZone zone, Tongue language, Instant written)
{
    private const string Weekdays = "月火水木金土日";

    private readonly int _year = written.InZone(zone).Year;

    /// <summary><c>11月27日(金)</c>, <c>Fri 27 Nov</c>.</summary>
    public string Date(LocalDate date)
    {
        if (language == Tongue.En) return date.ToString(date.Year == _year ? "ddd d MMM" : "ddd d MMM uuuu", CultureInfo.InvariantCulture);
        var year = date.Year == _year ? "" : $"{date.Year}年";
        return $"{year}{date.Month}月{date.Day}日({Weekdays[(int)date.DayOfWeek - 1]})";
    }

    /// <summary><c>11月27日(金) 17時30分</c>, <c>Fri 27 Nov 17:30</c>.</summary>
    public string Moment(Instant instant)
    {
        var local = instant.InZone(zone).LocalDateTime;
        if (language == Tongue.En) return $"{Date(local.Date)} {local.Hour:00}:{local.Minute:00}";
        return local.Minute == 0 ? $"{Date(local.Date)} {local.Hour}時" : $"{Date(local.Date)} {local.Hour}時{local.Minute}分";
    }

    /// <summary>
    /// A deadline, kept as the first instant that is too late: <c>11月27日(金) 17時まで</c>, <c>by Fri 27 Nov 17:00</c>. What ends with the
    /// day is read as the end of the day, since people take 24:00 for the wrong date.
    /// </summary>
    public string Deadline(Instant exclusiveEdge, bool isDay)
    {
        var local = exclusiveEdge.InZone(zone).LocalDateTime;
        if (isDay || local.TimeOfDay == LocalTime.Midnight)
        {
            var day = Date((exclusiveEdge - Duration.Epsilon).InZone(zone).Date);
            return language == Tongue.Ja ? $"{day}中" : $"by the end of {day}";
        }

        var last = Moment(exclusiveEdge - Duration.FromMinutes(1));
        return language == Tongue.Ja ? $"{last}まで" : $"by {last}";
    }
}
