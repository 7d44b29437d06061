using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Says when a date was counted on that a closed-day table does not speak of.</summary>
internal static class Coverage
{
    public static void Check(View view, PartyCalendar calendar, LocalDate date)
    {
        if (view.Warnings is null || calendar.TableNotCovering(date) is not { } table) return;
        var warning = new Because(Sayings.PastTheTable, null, [date, table.Name, table.CoversTo]);
        foreach (var said in view.Warnings)
        {
            if (said.Saying == warning.Saying && said.Fills.SequenceEqual(warning.Fills)) return;
        }

        view.Warnings.Add(warning);
    }
}
