using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Notifications.Probes;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>Whether the tables of closed days reach far enough, and whether those that parties keep are there.</summary>
internal static class CalendarExamination
{
    // Deadlines of a stay lie weeks ahead; a new table needs time to come.
    private static readonly Period Ahead = Period.FromMonths(6);

    public static IEnumerable<ProbeFinding> Run(WorkflowLibrary library, IEnumerable<DirectoryParty> parties, LocalDate today)
    {
        var kept = parties.SelectMany(p => p.ClosedDays).Concat(library.Rulebooks.SelectMany(r => r.Rulebook.ClosedDays)).Distinct().Order(StringComparer.Ordinal);
        foreach (var name in kept)
        {
            yield return library.Tables.Tables.GetValueOrDefault(name) is { } table
                ? Coverage(table, today)
                : Found.Fault(
                    $"休日表「{name}」がありません。休日が平日として数えられます。workflows の calendars フォルダーに置いてください。",
                    $"There is no calendar '{name}': its closed days count as business days. Put it into the folder calendars of the workflows.");
        }
    }

    private static ProbeFinding Coverage(ClosedDayTable table, LocalDate today)
    {
        var (name, to) = (table.Name, table.CoversTo);
        if (to < today)
        {
            return Found.Fault(
                $"休日表「{name}」は {to:uuuu-MM-dd} で終わっています。それより後の休日が平日として数えられます。新しい表を入れてください。",
                $"The calendar '{name}' ended on {to:uuuu-MM-dd}: closed days after it count as business days. Put in a new one.");
        }

        if (to < today + Ahead)
        {
            return Found.Warning(
                $"休日表「{name}」は {to:uuuu-MM-dd} までです。翌年の表を用意してください(祝日は import holidays で取り込めます)。",
                $"The calendar '{name}' reaches to {to:uuuu-MM-dd} only. Get the next year's (import holidays takes in the national ones).");
        }

        return Found.Fine($"休日表「{name}」は足りています。", $"The calendar '{name}' reaches far enough.");
    }
}
