using System.Text;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using NodaTime;

namespace DischargeFlow.Casework.Directory;

/// <summary>A week of hours in one text: <c>月-金 09:00-12:00 13:00-17:00; 土 09:00-12:00</c>, or the same with <c>mon-fri</c> and <c>sat</c>.</summary>
public static partial class SaidWeek
{
    private const string Days = "月火水木金土日";

    /// <summary>The week; null when the text says no hours. An empty text is a week without any.</summary>
    public static OpeningHours? Read(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace("曜日", "", StringComparison.Ordinal).Replace("曜", "", StringComparison.Ordinal)
            .Replace("毎日", "every day ", StringComparison.Ordinal).Replace("平日", "mon-fri ", StringComparison.Ordinal).ToLowerInvariant();
        plain = Hyphens().Replace(plain, "-");
        plain = DaySigns().Replace(plain, run => string.Join(' ', run.Value.Select(c => SaidHours.Days[Days.IndexOf(c, StringComparison.Ordinal)])));
        plain = ShortHours().Replace(plain, "0$0");
        return OpeningHoursReader.TryRead(plain.Split([';', '\n', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Spaced));
    }

    /// <summary>The text of a week; empty when it has no hours.</summary>
    public static string Write(OpeningHours? hours, Language language) => hours is null ? "" : string.Join(
        "; ", DayRun.Of(hours).Select(run => $"{run.Days(d => Day(d, language), "-")} {string.Join(' ', run.Ranges.Select(SaidHours.Write))}"));

    private static string Day(IsoDayOfWeek day, Language language) => language == Language.Ja ? Days[(int)day - 1].ToString() : SaidHours.Days[(int)day - 1];

    private static string Spaced(string part) => part.Replace(',', ' ').Replace('、', ' ').Replace('・', ' ');

    [GeneratedRegex(@"\s*[-~〜‐–—ー]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();

    [GeneratedRegex("[月火水木金土日]+", RegexOptions.CultureInvariant)]
    private static partial Regex DaySigns();

    // 9:00 is 09:00.
    [GeneratedRegex(@"(?<![\d:])\d:", RegexOptions.CultureInvariant)]
    private static partial Regex ShortHours();
}
