using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Notifications.Probes;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>Whether the database takes entries, has room, is unaltered, and whether the clock agrees with what was recorded.</summary>
internal static class DatabaseExamination
{
    private const long ScarceSpace = 1L << 30;
    private const long NoSpace = 100L << 20;
    private const int Page = 1000;
    private static readonly Duration Tolerance = Duration.FromMinutes(2);

    public static async Task<IReadOnlyList<ProbeFinding>> RunAsync(IStore store, string folder, Instant now, CancellationToken stop)
    {
        await store.WriteAsync(_ => true, stop).ConfigureAwait(false);
        var found = new List<ProbeFinding> { Found.Fine($"データベースに記録できます({folder})。", $"The database takes entries ({folder}).") };
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < ScarceSpace) found.Add(Space(free));
        found.Add(AuditChain.FirstBroken(store) is { } broken
            ? Found.Fault(
                $"監査の記録の {broken} 番目が前の行とつながりません。書き換えられたおそれがあります。バックアップと比べ、責任者に知らせてください。",
                $"Row {broken} of the audit does not fit the one before: it may have been altered. Compare it with the backup and tell whoever is responsible.")
            : Found.Fine("監査の記録は途切れていません。", "The audit is unbroken."));
        found.Add(Clock(store, now));
        return found;
    }

    private static ProbeFinding Space(long free) => free < NoSpace
        ? Found.Fault(
            $"ディスクの空きが {free >> 20} MB しかありません。まもなく何も記録できなくなります。空きを作ってください。",
            $"Only {free >> 20} MB are free on the disk: soon nothing can be recorded. Make room.")
        : Found.Warning($"ディスクの空きが {free >> 20} MB です。空きを作ってください。", $"Only {free >> 20} MB are free on the disk. Make room.");

    private static ProbeFinding Clock(IStore store, Instant now)
    {
        var (sequence, last) = (0L, Instant.MinValue);
        while (store.Read(s => s.AuditAfter(sequence, Page)) is { IsEmpty: false } rows)
        {
            foreach (var row in rows) last = Instant.Max(last, row.Event.At);
            sequence = rows[^1].Sequence;
        }

        return last <= now + Tolerance
            ? Found.Fine($"時計は {now} で、記録と矛盾しません。", $"The clock says {now} and does not contradict what was recorded.")
            : Found.Fault(
                $"時計は {now} ですが、{last} の記録があります。時計が遅れているか、進んでいたことがあります。期限の通知がその分遅れます。時刻合わせ(NTP)を確かめてください。",
                $"The clock says {now}, but something was recorded at {last}: it is slow, or was fast once. Messages come late by as much. Check the time service (NTP).");
    }
}
