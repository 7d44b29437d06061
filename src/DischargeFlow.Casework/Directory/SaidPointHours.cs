using System.Text;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Directory;

/// <summary>
/// The hours of a contact point as forms, requests and tables say them: <c>mon-fri 09:00-17:00 / sat 09:00-12:00</c>, with <c>also on closed days</c> as
/// a part of its own; <c>24h</c> is day and night, on closed days too; nothing for the party's hours. Read in Japanese and English.
/// </summary>
public static class SaidPointHours
{
    private const int LongestText = 200;

    private static readonly Bilingual DayAndNight = new("24時間", "24h"), ClosedDaysToo = new("休日も", "also on closed days");

    /// <summary>The hours said; null where nothing is. Throws <see cref="Refusals.RefusedException"/> for what is no week of hours.</summary>
    public static PointHours? Read(string? said)
    {
        var plain = (said ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (plain.Length == 0) return null;
        if (plain.Length > LongestText) throw PartyRefusals.TooLong(LongestText);
        if (plain.Replace(" ", "", StringComparison.Ordinal) is "24時間" or "24h" or "24hours") return PointHours.Always;
        var parts = plain.Split(['/', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var week = parts.Where(p => !SaysClosedDays(p)).ToArray();
        if (week.Length == 0 || SaidWeek.Read(string.Join(';', week)) is not { } hours) throw PartyRefusals.NotPointHours(plain);
        // Ranges that overlap are refused as those of the party are.
        return new(SaidHours.Read(SaidHours.Write(hours)), parts.Length > week.Length);
    }

    /// <summary>The same as text; null for the party's hours.</summary>
    public static string? Write(PointHours? hours, Language language)
    {
        if (hours is null) return null;
        if (hours == PointHours.Always) return DayAndNight.In(language);
        var week = SaidWeek.Write(hours.Week, language).Replace(";", " /", StringComparison.Ordinal);
        return hours.OnClosedDays ? $"{week} / {ClosedDaysToo.In(language)}" : week;
    }

    private static bool SaysClosedDays(string part) => part == ClosedDaysToo.Ja || part.Equals(ClosedDaysToo.En, StringComparison.OrdinalIgnoreCase);
}
