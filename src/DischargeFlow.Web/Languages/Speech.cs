using System.Globalization;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Web.Languages;

/// <summary>How one page speaks: its language, its zone, and the moment at which it is read, against which "left" and "ago" are said.</summary>
/// <param name="language">The language.</param>
/// <param name="zone">The zone in which dates and times are written.</param>
/// <param name="now">The moment of the cases' clock at which the page is read.</param>
public sealed class Speech(Language language, DateTimeZone zone, Instant now)
{
    private static readonly string[] JapaneseDays = ["", "月", "火", "水", "木", "金", "土", "日"];
    private static readonly string[] EnglishDays = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] EnglishMonths =
        ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The code of the language: <c>ja</c> or <c>en</c>.</summary>
    public string Code => RequestLanguage.Code(language);

    /// <summary>The zone of the dates and times.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>The moment at which the page is read.</summary>
    public Instant Now => now;

    /// <summary>The date on which the page is read.</summary>
    public LocalDate Today => now.InZone(zone).Date;

    /// <summary>A text.</summary>
    public string Say(Bilingual text) => text.In(language);

    /// <summary>A text with places to fill.</summary>
    public string Say(Bilingual text, params object?[] fills) => string.Format(CultureInfo.InvariantCulture, text.In(language), fills);

    /// <summary>A date with its weekday; the year only where it is another one than now.</summary>
    public string Date(LocalDate date)
    {
        var day = (int)date.DayOfWeek;
        var otherYear = date.Year != Today.Year;
        return language == Language.Ja
            ? $"{(otherYear ? $"{date.Year}年" : "")}{date.Month}月{date.Day}日({JapaneseDays[day]})"
            : $"{EnglishDays[day]} {date.Day} {EnglishMonths[date.Month]}{(otherYear ? $" {date.Year}" : "")}";
    }

    /// <summary>A clock time.</summary>
    public string Clock(Instant instant) => instant.InZone(zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date and clock time.</summary>
    public string DateTime(Instant instant) => $"{Date(instant.InZone(zone).Date)} {Clock(instant)}";

    /// <summary>A date where only that is known, else a date and clock time.</summary>
    public string Moment(Moment moment) => moment.IsDay ? Date(moment.Day) : DateTime(moment.Instant);

    /// <summary>
    /// A deadline from its exclusive edge: the last minute that is in time; the last minute of a day is written as people read it, 24:00.
    /// </summary>
    public string Deadline(Instant edge)
    {
        var last = edge.Minus(Duration.Epsilon).InZone(zone).LocalDateTime;
        if (last.TimeOfDay is not { Hour: 23, Minute: 59 }) return $"{Date(last.Date)} {last.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        return language == Language.Ja ? $"{Date(last.Date)} 24:00" : $"{Date(last.Date)}, end of day";
    }

    /// <summary>How much time is left until a moment, or by how much it has passed, in the two largest units that matter.</summary>
    public string Left(Instant until)
    {
        var span = Span(until > now ? until - now : now - until);
        return language == Language.Ja
            ? until > now ? $"あと{span}" : $"{span}超過"
            : until > now ? $"{span} left" : $"{span} over";
    }

    /// <summary>How long ago something was.</summary>
    public string Ago(Instant past) => language == Language.Ja ? $"{Span(now - past)}前" : $"{Span(now - past)} ago";

    /// <summary>A machine-readable moment for the <c>time</c> element.</summary>
    public string Iso(Instant instant) => instant.InZone(zone).ToOffsetDateTime().ToString("uuuu-MM-dd'T'HH:mm:sso<m>", CultureInfo.InvariantCulture);

    private string Span(Duration span)
    {
        if (span < Duration.Zero) span = Duration.Zero;
        var (days, hours, minutes) = (span.Days, span.Hours, span.Minutes);
        return language == Language.Ja
            ? days >= 3 ? $"{days}日" : days > 0 ? $"{days}日{hours}時間" : hours > 0 ? $"{hours}時間{minutes}分" : $"{minutes}分"
            : days >= 3 ? $"{days} days" : days > 0 ? $"{days} d {hours} h" : hours > 0 ? $"{hours} h {minutes} min" : $"{minutes} min";
    }
}
