using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>
/// How something that cannot be read would be written, where it is plain what was meant: a date or a time as people write them, full-width letters, several
/// names in a row, a number in words.
/// </summary>
internal static partial class MeantWords
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The hint; null where nothing is plain.</summary>
    public static Bilingual? Of(FindingKind kind, string written)
    {
        if (written.Length is 0 or > 100 || written.Any(char.IsSurrogate)) return null;
        var plain = written.Normalize(NormalizationForm.FormKC).Trim();
        var meant = kind.Code switch
        {
            "DF0113" when HasClock().IsMatch(plain) => OfDateAndTime(plain),
            "DF0113" when plain.Length == 10 && OfDate(plain) is { } && plain[4] == '-' => new("日付だけでなく時刻も要ります。", "The hour is needed, too."),
            "DF0704" when HasClock().IsMatch(plain) => OfDateAndTime(plain),
            "DF0114" => OfHours(plain),
            "DF0109" or "DF0113" => OfDate(plain),
            "DF0110" => OfClock(plain),
            "DF0111" => OfNumber(plain),
            "DF0203" => OfName(plain),
            "DF0201" when Clock().Match(plain) is { Success: true } time && time.Length == plain.Length => OfClock(plain),
            "DF0201" or "DF0605" => OfSeveral(plain),
            "DF0303" => OfWordsLeft(plain),
            _ => null,
        };
        return meant ?? (plain != written.Trim() && plain.All(char.IsAscii) ? Write(plain, "全角の文字があります。", "There are full-width letters. ") : null);
    }

    private static Bilingual? OfDate(string plain)
    {
        if (Date().Match(plain) is not { Success: true } found) return null;
        var zero = found.Groups["era"].Value switch { "" => 0, "R" or "令和" => 2018, "H" or "平成" => 1988, _ => 1925 };
        var (year, month, day) = (zero + Number(found, "year"), Number(found, "month"), Number(found, "day"));
        if (year is < 1850 or > 2200 || month is < 1 or > 12) return null;
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return day >= 1 && day <= last ? Write($"{new LocalDate(year, month, day):uuuu-MM-dd}")
            : new($"{year} 年 {month} 月は {last} 日までです。", $"{year}-{month:00} has {last} days.");
    }

    /// <summary>A date and a time between which a blank stands.</summary>
    private static Bilingual? OfDateAndTime(string plain)
    {
        var at = HasClock().Match(plain);
        return Date().IsMatch(at.Groups["date"].Value) && OfClock(at.Groups["time"].Value) is { } time && OfDate(at.Groups["date"].Value) is { } date
            && Quoted().Match(date.En) is { Success: true } day && Quoted().Match(time.En) is { Success: true } hour
            ? Write($"{day.Groups[1].Value}T{hour.Groups[1].Value}") : null;
    }

    /// <summary>Opening hours as people write them: whole names of days, hours of one digit, <c>to</c>.</summary>
    private static Bilingual? OfHours(string plain)
    {
        var words = plain.ToLowerInvariant();
        if (words is "24 hours" or "24h" or "24/7" or "always" or "24時間") return Write("every day 00:00-24:00");
        words = Weekday().Replace(words, m => m.Groups[1].Value).Replace("weekdays", "mon-fri", StringComparison.Ordinal).Replace("weekends", "sat sun", StringComparison.Ordinal).Replace("daily", "every day", StringComparison.Ordinal);
        if (Hours().Match(words) is not { Success: true } found) return null;
        string Of(string hour, string minute) => $"{int.Parse(found.Groups[hour].Value, CultureInfo.InvariantCulture):00}:{(found.Groups[minute].Success ? found.Groups[minute].Value : "00")}";
        var (from, to) = (Of("from", "fromminute"), Of("to", "tominute"));
        var days = found.Groups["days"].Value.Replace(",", " ", StringComparison.Ordinal);
        if (string.CompareOrdinal(from, to) >= 0) return new("夜をまたぐ時間は二行に分けます。例: [every day 22:00-24:00, every day 00:00-06:00]", "Hours over midnight are two lines: [every day 22:00-24:00, every day 00:00-06:00].");
        return string.CompareOrdinal(to, "24:00") <= 0 ? Write($"{BetweenWords().Replace(days, m => m.Value.Contains('-', StringComparison.Ordinal) ? "-" : " ").Trim()} {from}-{to}") : null;
    }

    private static Bilingual? OfClock(string plain)
    {
        if (plain is "noon" or "midday" or "正午") return Write("12:00");
        if (plain is "midnight") return new("日の終わりまでなら時刻を付けません。", "The end of a day needs no clock time.");
        if (Hour().IsMatch(plain) && int.Parse(plain, CultureInfo.InvariantCulture) < 24) return Write($"{int.Parse(plain, CultureInfo.InvariantCulture):00}:00");
        var times = Clock().Matches(plain);
        if (times.Count == 0 || Clock().Replace(plain, "").Trim() is not ("" or "-" or "~" or "〜" or "to" or "から")) return null;
        if (times.Any(t => HourOf(t) > 24 || Minute(t) > 59)) return new("時は 00 から 23 まで、分は 00 から 59 までです。", "Hours go from 00 to 23, minutes from 00 to 59.");
        if (times.Any(t => HourOf(t) == 24)) return new("24:00 は翌日の 00:00 と書きます。", "24:00 is 00:00 of the next day.");
        return Write(string.Join(" to ", times.Select(t => $"{HourOf(t):00}:{Minute(t):00}")));
    }

    /// <summary>True for what was meant as a number: digits, a number in words, a fraction, a range.</summary>
    public static bool IsNearlyNumber(string written)
    {
        var plain = written.Normalize(NormalizationForm.FormKC);
        return !plain.Contains(':', StringComparison.Ordinal) && (Array.IndexOf(Numbers, plain.ToLowerInvariant()) >= 0 || (plain.Any(char.IsAsciiDigit) && plain.TrimStart('-', '+') is [var first, ..] && char.IsAsciiDigit(first)));
    }

    private static Bilingual? OfNumber(string plain)
    {
        if (Range().IsMatch(plain)) return new("幅は二つの行に分けます。from: にいちばん早い時、due: にいちばん遅い時を書きます。", "A range is two lines: the first moment under `from`, the last under `due`.");
        if (Fraction().IsMatch(plain)) return new("端数は書けません。小さい単位で数えます(1.5 days は 36 hours)。", "There are no fractions: count in a smaller unit (36 hours for 1.5 days).");
        if (plain.StartsWith('-')) return new("負の数は使えません。before と after を入れ替えます。", "There are no negative numbers: take `before` for `after`, or the other way round.");
        if (Array.IndexOf(Numbers, plain.ToLowerInvariant()) is >= 0 and var number) return Write(number.ToString(CultureInfo.InvariantCulture));
        return NumberAndUnit().Match(plain) is { Success: true } both ? Write($"{both.Groups[1].Value} {both.Groups[2].Value switch { "h" or "hr" or "hrs" => "hours", "d" => "days", "w" => "weeks", "min" or "mins" => "minutes", var unit => unit }}") : null;
    }

    private static Bilingual? OfName(string plain)
    {
        var name = BetweenWords().Replace(plain.ToLowerInvariant(), "-").Trim('-');
        return Names.IsName(name) ? Write(name) : null;
    }

    private static Bilingual? OfSeveral(string plain)
    {
        var parts = Between().Split(plain);
        return parts.Length > 1 && parts.All(Names.IsName) && !parts.Any(IsLittle) ? Write($"[{string.Join(", ", parts)}]", "二つ以上なら一覧にします。", "Several of them are a list. ") : null;
    }

    private static Bilingual? OfWordsLeft(string plain) => plain switch
    {
        "if" or "if-closed" or "closed" => new("休みの日のことなら「if closed keep」のように書きます。", "About closed days write for example `if closed keep`."),
        _ when Clock().Replace(plain, "").Length == 0 => new("時刻は「by 09:00」か「at 09:00」と書きます。", "A clock time stands after `by` or `at`."),
        _ => null,
    };

    /// <summary>A word between names that is none: what stands with it is a sentence and no row of names.</summary>
    private static bool IsLittle(string word) => word is "the" or "a" or "an" or "of" or "by" or "to" or "not" or "any" or "all" or "set" or "at" or "on" or "in" or "is";

    private static Bilingual Write(string words, string ja = "", string en = "") => new($"{ja}「{words}」と書きます。", $"{en}Write `{words}`.");

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int HourOf(Match time) => Number(time, "hour") is var hour && time.Groups["half"].Value is "pm" or "PM" && hour < 12 ? hour + 12 : hour;

    private static int Minute(Match time) => time.Groups["minute"].Success ? Number(time, "minute") : 0;

    [GeneratedRegex("^(?<era>R|令和|H|平成|S|昭和)?(?<year>[0-9]{1,4})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?$")]
    private static partial Regex Date();

    [GeneratedRegex("(?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{1,2})|時(?:(?<minute>[0-9]{1,2})分)?|(?<half>am|pm|AM|PM))")]
    private static partial Regex Clock();

    [GeneratedRegex("^([0-9]+)([a-z]+)$")]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex("^(?<date>[^ ]+) (?<time>[^ ]*[:時].*)$")]
    private static partial Regex HasClock();

    [GeneratedRegex("`(.*)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("(mon|tue|wed|thu|fri|sat|sun)(?:s|sday|nesday|rsday|urday|day)\\b")]
    private static partial Regex Weekday();

    [GeneratedRegex("^(?<days>every day|(?:(?:mon|tue|wed|thu|fri|sat|sun)[ ,-]*)+) (?<from>[0-9]{1,2})(?::(?<fromminute>[0-9]{2}))? ?(?:-|to|~) ?(?<to>[0-9]{1,2})(?::(?<tominute>[0-9]{2}))?$")]
    private static partial Regex Hours();

    [GeneratedRegex("^[0-9]{1,2}$")]
    private static partial Regex Hour();

    [GeneratedRegex("^[0-9]+ ?[-~\u2010-\u2015\u301C] ?[0-9]+$")]
    private static partial Regex Range();

    [GeneratedRegex("^[0-9]+[.,/][0-9]+$")]
    private static partial Regex Fraction();

    [GeneratedRegex("(?: ?[,、&] ?| (?:and|or|then) | )")]
    private static partial Regex Between();

    [GeneratedRegex("[ _.\u2010-\u2015\u2212-]+")]
    private static partial Regex BetweenWords();
}
