using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>One message that could not be imported 40 days ago, and one of yesterday.</summary>
public sealed class Messages_that_were_set_aside
{
    [FactNeeding(Part.Node)]
    public async Task Are_counted_by_doctor_and_deleted_by_serve_where_a_setting_says_so()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var folder = Directory.CreateDirectory(Path.Combine(installation.Folder, "quarantine")).FullName;
        var (old, fresh) = (Keep(folder, "old.hl7", 40), Keep(folder, "fresh.hl7", 1));
        var now = Japan("2026-11-20T11:15");
        var (_, output, _) = await installation.RunAsync(now, "doctor", "--lang", "en");
        Assert.Matches(@"warn  2 files that could not be imported lie in .*quarantine, the oldest for 40 days\. .* Delete what is older than 30 days", output);

        await using (await installation.ServeAsync(now))
        {
        }

        Assert.True(File.Exists(old), "without the setting nothing is deleted");
        await using (await installation.ServeAsync(now, more: [("Quarantine:Days", "30")]))
        {
            for (var tries = 0; Cleared(installation).Length == 0 && tries < 300; tries++) await Task.Delay(100);
        }

        Assert.Equal((false, true), (File.Exists(old), File.Exists(fresh)));
        Assert.Equal(["program quarantine-cleared 1"], Cleared(installation));
    }

    private static string[] Cleared(Installation installation)
    {
        using var store = new SqliteStore(installation.ConnectionString);
        return [.. store.Read(s => s.AuditAfter(0, 1000)).Select(a => a.Event).Where(e => e.What == "quarantine-cleared").Select(e => $"{e.Who} {e.What} {e.Details}")];
    }

    private static string Keep(string folder, string name, int days)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, "MSH|");
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
        return file;
    }
}
