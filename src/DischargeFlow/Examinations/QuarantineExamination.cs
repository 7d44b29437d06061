using DischargeFlow.Exchange.Imports;
using DischargeFlow.Notifications.Probes;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>How much that could not be imported lies there, and since when: it holds names in the clear.</summary>
internal static class QuarantineExamination
{
    // Whoever mends a list each week has seen it four times by then.
    private const int LongEnoughDays = 30;

    public static IEnumerable<ProbeFinding> Run(string folder, int? deletedAfterDays, Instant now)
    {
        SetAside aside;
        try
        {
            aside = SetAside.In(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [Found.Warning($"取り置きのフォルダー {folder} を読めません({fault.Message})。", $"The folder of what was set aside, {folder}, cannot be read ({fault.Message}).")];
        }

        return Of(aside, folder, deletedAfterDays, now);
    }

    private static IEnumerable<ProbeFinding> Of(SetAside aside, string folder, int? deletedAfterDays, Instant now)
    {
        if (aside.IsOpenToOthers)
        {
            yield return Found.Fault(
                $"取り置きのフォルダー {folder} を、この機械のほかの利用者も開けます。氏名がそのまま入っています。chmod 700 で閉じてください。",
                $"Other users of this machine may open {folder}, in which names stand in the clear. Close it with chmod 700.");
        }

        if (aside.Oldest is not { } oldest) yield break;
        var days = (int)(now - oldest).TotalDays;
        var (ja, en) = (
            $"取り込めなかったものが {aside.Count} 件、{folder} にあります(古いものは {days} 日前)。氏名がそのまま入っています。",
            $"{aside.Count} files that could not be imported lie in {folder}, the oldest for {days} days. Names stand there in the clear.");
        if (deletedAfterDays is { } after)
        {
            yield return Found.Warning(
                ja + $"直して取り込み直してください。{after} 日たったものは serve が消します(設定 Quarantine:Days)。",
                en + $" Mend and import them again; serve deletes what is older than {after} days (setting Quarantine:Days).");
        }
        else
        {
            yield return days > LongEnoughDays
                ? Found.Warning(
                    ja + $"{LongEnoughDays} 日を過ぎたものは、もう要らなければ消してください。設定 Quarantine:Days に日数を書くと、serve が消します。",
                    en + $" Delete what is older than {LongEnoughDays} days and not wanted any more; with the setting Quarantine:Days serve does it.")
                : Found.Warning(ja + "直して取り込み直してください。要らなければ消してください。", en + " Mend and import them again, or delete them.");
        }
    }
}
