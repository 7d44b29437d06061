using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Notifications.Probes;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>Whether the tables of closed days reach far enough, and whether those that parties keep are there.</summary>
internal static class CalendarExamination
{
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

    /// <summary>Duties that rest on days that no table knows, tables that run otherwise than their files, and cases that are still to be planned anew.</summary>
    public static IEnumerable<ProbeFinding> Run(WorkflowLibrary library, IStore store, Instant now)
    {
        foreach (var (name, count) in store.Read(s => s.DutiesPastTables(now)).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            yield return Found.Warning(
                $"休日表「{name}」がまだ知らない日にかかる務めが {count} 件あります。新しい年の祝日を取り込むと、期限が計算し直されます。",
                $"{count} duties rest on days that the calendar '{name}' does not know. Their deadlines are computed anew once it does.");
        }

        foreach (var calendar in library.Calendars.Where(c => c.Drifts))
        {
            yield return Found.Warning(
                $"休日表「{calendar.Name}」は画面で変えた内容で動いており、ファイル {calendar.File!.File} と違います。ファイルも合わせるか、画面で元に戻してください。",
                $"The calendar '{calendar.Name}' runs as it was changed on its page, and its file {calendar.File!.File} says other things. Bring the file in line, or go back to it on the page.");
        }

        if (store.Read(s => s.OpenReplans()) is [var open, ..])
        {
            yield return Found.Warning(
                $"休日表の変更による計算のし直しが終わっていません({open.Looked} 件まで)。serve が動いていれば続きます。",
                $"Cases are still to be planned anew after a change of a calendar ({open.Looked} looked at so far). A running serve goes on with it.");
        }
    }

    private static ProbeFinding Coverage(ClosedDayTable table, LocalDate today)
    {
        var (name, to) = (table.Name, table.CoversTo);
        var reach = table.ReachOn(today);
        if (reach == TableReach.Ended)
        {
            return Found.Fault(
                $"休日表「{name}」は {to:uuuu-MM-dd} で終わっています。それより後の休日が平日として数えられます。新しい表を入れてください。",
                $"The calendar '{name}' ended on {to:uuuu-MM-dd}: closed days after it count as business days. Put in a new one.");
        }

        if (reach == TableReach.EndsSoon)
        {
            return Found.Warning(
                $"休日表「{name}」は {to:uuuu-MM-dd} までです。翌年の表を用意してください(祝日は「休日表」のページ、またはコマンド holidays で取り込めます)。",
                $"The calendar '{name}' reaches to {to:uuuu-MM-dd} only. Get the next year's (the page Calendars, or the command holidays, takes in the national ones).");
        }

        return Found.Fine($"休日表「{name}」は足りています。", $"The calendar '{name}' reaches far enough.");
    }
}
