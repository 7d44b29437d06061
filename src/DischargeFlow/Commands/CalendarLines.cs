using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>Tells what a change of a closed-day table comes to.</summary>
internal static class CalendarLines
{
    /// <summary>One line for each day that comes, goes or is called otherwise.</summary>
    public static void Write(Terminal terminal, CalendarDifference difference)
    {
        foreach (var day in difference.Days)
        {
            terminal.Out.WriteLine((day.Before, day.After) switch
            {
                (null, _) => $"  + {day.Date:uuuu-MM-dd} {day.After}",
                (_, null) => $"  - {day.Date:uuuu-MM-dd} {day.Before}",
                _ => $"  ~ {day.Date:uuuu-MM-dd} {day.Before} → {day.After}",
            });
        }
    }

    /// <summary>Of which dates a table speaks.</summary>
    public static string Reach(ClosedDayTable table, Language language) => language == Language.Ja
        ? $"{table.CoversFrom:uuuu-MM-dd} から {table.CoversTo:uuuu-MM-dd} まで、{table.Dates.Length} 日です"
        : $"{table.CoversFrom:uuuu-MM-dd} to {table.CoversTo:uuuu-MM-dd}, {table.Dates.Length} days";

    /// <summary>That nothing was changed.</summary>
    public static void OnlyTried(Terminal terminal) => terminal.Say("試しただけで、何も変えていません。", "Only tried: nothing was changed.");
}
