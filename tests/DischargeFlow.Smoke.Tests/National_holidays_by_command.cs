using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The list of 2029 and the shipped table, in a folder of workflows and a database of their own.</summary>
public sealed class National_holidays_by_command : IDisposable
{
    private static readonly string[] Of2029 = ["1/1", "1/8", "2/11", "2/12", "2/23", "3/20", "4/29", "4/30", "5/3", "5/4", "5/5", "11/3", "11/23"];

    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-holidays-").FullName;
    private readonly string _list;

    public National_holidays_by_command()
    {
        foreach (var part in new[] { "calendars", "vocabulary", "kitami" }) Copy(Path.Combine(Sources.Root, "workflows", part), Path.Combine(_folder, "workflows", part));
        _list = Path.Combine(_folder, "syukujitsu.csv");
        File.WriteAllLines(_list, Of2029.Select(d => $"2029/{d},休日"));
    }

    private string Table => Path.Combine(_folder, "workflows", "calendars", "japan.yaml");

    [Fact]
    public async Task Go_into_the_database_after_a_preview_and_then_the_file_does_not_count_and_it_is_said()
    {
        var before = await File.ReadAllTextAsync(Table);
        var (code, output, errors) = await RunAsync("--database", "--dry-run");
        Assert.True(code == 0, output + errors);
        Assert.Contains("  + 2029-11-23 休日", output);
        Assert.Contains("Only tried", output);
        Assert.Empty(Kept());

        (code, output, errors) = await RunAsync("--database");
        Assert.True(code == 0, output + errors);
        Assert.Contains("  + 2029-11-23 休日", output);
        Assert.Contains("2024-01-01 to 2029-12-31", output);
        Assert.Contains("2029-11-23", Assert.Single(Kept()));
        Assert.Equal(before, await File.ReadAllTextAsync(Table));
        using (var store = Store()) Assert.Contains(store.Read(s => s.AuditAfter(0, 100)), a => a.Event is { What: "calendar-changed", Subject: "japan", Details: "list 2029-2029" } && a.Event.Who.StartsWith("command ", StringComparison.Ordinal));
        Assert.Contains("nothing new", (await RunAsync("--database")).Output);

        (code, output, errors) = await RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("Written into", output);
        Assert.Contains("runs as the database keeps it", errors);
        Assert.Contains("--database", errors);
        Assert.Contains("2029-11-23", await File.ReadAllTextAsync(Table));
    }

    [Fact]
    public async Task Go_into_the_file_where_the_database_keeps_no_table()
    {
        Assert.Equal(0, (await RunAsync("--dry-run")).Code);
        Assert.DoesNotContain("2029-11-23", await File.ReadAllTextAsync(Table));
        using (Store())
        {
        }

        var (code, output, errors) = await RunAsync();
        Assert.True(code == 0, output + errors);
        Assert.Empty(errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Kept()
    {
        using var store = Store();
        return [.. store.Read(s => s.KeptCalendars()).Select(k => k.Text!)];
    }

    private SqliteStore Store() => new($"Data Source={Path.Combine(_folder, "region.db")}");

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(
        _folder,
        new Dictionary<string, string>
        {
            ["ConnectionStrings:DischargeFlow"] = $"Data Source={Path.Combine(_folder, "region.db")}",
            ["Workflows:Folder"] = Path.Combine(_folder, "workflows"),
        },
        ["import", "holidays", _list, .. arguments, "--lang", "en"]);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
