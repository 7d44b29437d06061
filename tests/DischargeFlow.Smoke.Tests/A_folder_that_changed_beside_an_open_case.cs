using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>
/// While the program is down somebody words kitami's notice otherwise, deletes komatsu, and takes Monday 23 November out of the national holidays. A stay is
/// open whose care taxi is to be asked for two business days before Wednesday the 25th: by Friday the 20th, as that Monday is a holiday.
/// </summary>
public sealed class A_folder_that_changed_beside_an_open_case : IDisposable
{
    private readonly string _workflows = Directory.CreateTempSubdirectory("dischargeflow-changed-").FullName;

    public A_folder_that_changed_beside_an_open_case()
    {
        foreach (var part in new[] { "calendars", "vocabulary", "kitami", "komatsu" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Sources.Root, "workflows", part), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(_workflows, Path.GetRelativePath(Path.Combine(Sources.Root, "workflows"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    [FactNeeding(Part.Node)]
    public async Task Is_told_by_serve_and_doctor_and_moves_no_date_and_no_word()
    {
        await using var installation = await Installation.NewAsync(Region.Parties, workflows: _workflows);
        var now = Japan("2026-11-16T10:00");
        string stay;
        await using (var before = await installation.ServeAsync(now))
        {
            stay = (await OpenAsync(before, "open", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Event("admission", "2026-11-10T10:00+09:00")))!;
            await before.StopAsync();
        }

        using (var store = new SqliteStore(installation.ConnectionString)) Assert.Contains(store.Read(s => s.CalendarFiles()), f => f.Name == "japan");
        await File.AppendAllTextAsync(Path.Combine(_workflows, "kitami", "mail", "notice.ja.txt"), "だれも見ていない文\n");
        Directory.Delete(Path.Combine(_workflows, "komatsu"), recursive: true);
        var japan = Path.Combine(_workflows, "calendars", "japan.yaml");
        await File.WriteAllLinesAsync(japan, (await File.ReadAllLinesAsync(japan)).Where(l => !l.StartsWith("  2026-11-23:", StringComparison.Ordinal)));

        var doctor = (await installation.RunAsync(now, "doctor", "--lang", "en")).Out;
        await using var program = await installation.ServeAsync(now);
        foreach (var code in new[] { "DF0222", "DF0223", "DF0224" })
        {
            Assert.Contains(code, doctor);
            Assert.Contains(code, program.Said);
        }

        Assert.Contains("The rulebooks run: kitami, komatsu.", doctor);
        await RecordAsync(program, "then", stay, Fact("needs-care-taxi", true), Fact("planned-discharge", "2026-11-25"));
        var notice = Assert.Single(await installation.Smtp.WaitForAsync(1));
        Assert.Contains("11月20日", notice.Body);
        Assert.DoesNotContain("だれも見ていない文", notice.Body);
    }

    public void Dispose() => Directory.Delete(_workflows, recursive: true);
}
