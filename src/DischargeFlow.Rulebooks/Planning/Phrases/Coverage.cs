using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Says when a date was counted on that a closed-day table does not speak of.</summary>
internal static class Coverage
{
    /// <summary>Whether all tables speak of a date; says it where warnings are collected and one does not.</summary>
    public static bool Check(View view, PartyCalendar calendar, LocalDate date)
    {
        if (calendar.IsCovered(date)) return true;
        if (view.Warnings is null || calendar.TableNotCovering(date) is not { } table) return false;
        SayOnce(new(Sayings.PastTheTable, null, [date, table.Name, table.CoversTo, table.CoversFrom]), view.Warnings);
        return false;
    }

    /// <summary>Says a date among what was said, unless it was.</summary>
    public static void SayOnce(Because warning, List<Because>? said)
    {
        if (said is not null && !said.Exists(s => s.Fills.SequenceEqual(warning.Fills))) said.Add(warning);
    }
}
