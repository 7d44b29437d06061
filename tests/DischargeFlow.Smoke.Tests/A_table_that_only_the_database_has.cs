using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The only rulebook of the folder keeps a table that somebody made on the page of calendars.</summary>
public sealed class A_table_that_only_the_database_has : IDisposable
{
    private const string Fair = "closed-days: fair\ntitle: { ja: 祭, en: Fair }\nsource: made up\ncovers: 2026-01-01 to 2029-12-31\ndays:\n  2026-12-02: 秋祭\n";

    private readonly string _workflows = Directory.CreateTempSubdirectory("dischargeflow-fair-").FullName;

    public A_table_that_only_the_database_has()
    {
        foreach (var part in new[] { "calendars", "vocabulary", "kitami" })
        {
            var from = Path.Combine(Sources.Root, "workflows", part);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(_workflows, part, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        var rulebook = Path.Combine(_workflows, "kitami", "rulebook.yaml");
        var text = File.ReadAllText(rulebook);
        Assert.Contains("closed-days: [japan, year-end]", text);
        File.WriteAllText(rulebook, text.Replace("closed-days: [japan, year-end]", "closed-days: [japan, year-end, fair]", StringComparison.Ordinal));
    }

    [FactNeeding(Part.Node)]
    public async Task Is_known_to_serve_and_doctor_and_check_refuses_it_and_says_why()
    {
        await using var installation = await Installation.NewAsync(Region.Parties, workflows: _workflows);
        var now = Japan("2026-11-20T11:15");
        using (var store = new SqliteStore(installation.ConnectionString))
        {
            await store.WriteAsync(session =>
            {
                session.KeepCalendar(new KeptCalendar { Name = "fair", Number = 1, Text = Fair, Done = "new", Recorded = now, Who = "okada" });
                return true;
            });
        }

        // Without any rulebook that runs serve would not start.
        await using (await installation.ServeAsync(now))
        {
        }

        var (_, doctor, _) = await installation.RunAsync(now, "doctor", "--lang", "en");
        Assert.Contains("The rulebooks run: kitami", doctor);
        Assert.Contains("The calendar 'fair' reaches far enough", doctor);
        var (code, output, errors) = await installation.RunAsync(now, "check", Path.Combine(_workflows, "kitami"), "--lang", "en");
        Assert.Equal(1, code);
        Assert.Contains("DF0605: There is no closed-day table 'fair'", output + errors);
        Assert.Contains("is only in the database", output + errors);
    }

    public void Dispose() => Directory.Delete(_workflows, recursive: true);
}
