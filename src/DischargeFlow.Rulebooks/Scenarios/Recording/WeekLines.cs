using DischargeFlow.Rulebooks.Calendars;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Scenarios.Recording;

/// <summary>Writes a week of hours as a case file has it: <c>mon-fri 08:30-17:15</c>.</summary>
internal static class WeekLines
{
    private static readonly string[] Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static string[] Of(OpeningHours hours) =>
        [.. DayRun.Of(hours).Select(run => $"{run.Days(day => Names[(int)day - 1], "-")} {string.Join(' ', run.Ranges.Select(Written))}")];

    private static string Written(ClockRange range) => $"{Clock.Format(range.From)}-{(range.To == LocalTime.Midnight ? "24:00" : Clock.Format(range.To))}";
}
