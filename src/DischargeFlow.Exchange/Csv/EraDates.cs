using System.Globalization;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Csv;

/// <summary>
/// Japanese era dates, as <c>R7.4.1</c>, <c>R07/04/01 9:30</c>, <c>令和7年4月1日</c> and <c>令和元年5月1日</c>. A date that lies outside its era (<c>平成40年</c>) is none:
/// nobody can tell what was meant. The table is here since a machine may know no cultures.
/// </summary>
internal static partial class EraDates
{
    /// <summary>What a map writes for it under <c>formats:</c>.</summary>
    public const string Name = "era";

    private static readonly (string[] Names, LocalDate First, LocalDate Last)[] Eras =
    [
        (["R", "令和", "令"], new(2019, 5, 1), new(9998, 12, 31)),
        (["H", "平成", "平"], new(1989, 1, 8), new(2019, 4, 30)),
        (["S", "昭和", "昭"], new(1926, 12, 25), new(1989, 1, 7)),
        (["T", "大正", "大"], new(1912, 7, 30), new(1926, 12, 24)),
        (["M", "明治", "明"], new(1868, 10, 23), new(1912, 7, 29)),
    ];

    public static Moment? Read(string text, DateTimeZone zone)
    {
        if (Written().Match(text) is not { Success: true } found) return null;
        var era = Array.Find(Eras, e => e.Names.Contains(found.Groups["era"].Value, StringComparer.OrdinalIgnoreCase));
        if (era.Names is null) return null;
        var year = found.Groups["year"].Value == "元" ? 1 : Number(found, "year");
        var (month, day) = (Number(found, "month"), Number(found, "day"));
        if (year < 1 || month is < 1 or > 12 || day < 1) return null;
        var inOurs = era.First.Year + year - 1;
        if (inOurs > 9998 || day > CalendarSystem.Iso.GetDaysInMonth(inOurs, month)) return null;
        var date = new LocalDate(inOurs, month, day);
        if (date < era.First || date > era.Last) return null;
        if (!found.Groups["hour"].Success) return Moment.On(date);
        var (hour, minute) = (Number(found, "hour"), Number(found, "minute"));
        return hour > 23 || minute > 59 ? null : Moment.At(date.At(new(hour, minute)).InZoneLeniently(zone).ToInstant());
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<era>[RHSTMrhstm]|令和|平成|昭和|大正|明治|令|平|昭|大|明)\s?(?<year>[0-9]{1,2}|元)[./\-年](?<month>[0-9]{1,2})[./\-月](?<day>[0-9]{1,2})日?(?:\s+(?<hour>[0-9]{1,2})[:時](?<minute>[0-9]{1,2})分?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
