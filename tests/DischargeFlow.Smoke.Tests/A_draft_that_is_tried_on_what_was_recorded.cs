using System.Diagnostics;
using System.Text.Json.Nodes;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using NodaTime;

namespace DischargeFlow.Smoke.Tests;

/// <summary>Kitami's rule with the contact seven days before the discharge in place of five, tried on a database in use, and broken off.</summary>
public sealed class A_draft_that_is_tried_on_what_was_recorded : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Well past the start of the program, long before two million stays are done.
    private static readonly TimeSpan AtWork = TimeSpan.FromSeconds(6);

    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-tried-").FullName;

    [Fact]
    public async Task Compares_the_stays_of_the_database_and_leaves_it_as_it_was()
    {
        await FillAsync();
        var before = Timetable();
        var (code, output, errors) = await RunAsync("simulate", "seven-days", "--history", "db", "--json", "r.json", "--html", "r.html", "--lang", "en");
        Assert.True(code == 0, output + errors);
        var json = await ReportAsync();
        Assert.Equal((2, true), ((int)json["stays"]!, (bool)json["whole"]!));
        Assert.Null(json["generated"]);
        Assert.Contains("the database in use", await File.ReadAllTextAsync(Path.Combine(_folder, "r.html")), StringComparison.Ordinal);
        Assert.Equal(before, Timetable());
    }

    [Fact]
    public async Task With_a_time_of_admission_leaves_the_others_out()
    {
        await FillAsync();
        var (code, output, errors) = await RunAsync("simulate", "seven-days", "--history", "db", "--from", "2031-01-01", "--json", "r.json", "--lang", "en");
        Assert.True(code == 1, "no stay is left to compare: " + output + errors);
        Assert.Equal(0, (int)(await ReportAsync())["stays"]!);
    }

    [Fact]
    public async Task Broken_off_by_Ctrl_C_gives_what_was_done_so_far_and_says_that_it_is_not_all()
    {
        Draft();
        var start = BuiltProgram.StartInfo(
            _folder, Settings(), "simulate", "seven-days", "--history", "generated:region", "--stays", "2000000", "--json", "r.json", "--html", "r.html", "--lang", "en");

        // A test that runs behind another program may be told to be deaf to the signal, and would pass that on.
        start.ArgumentList.Insert(0, start.FileName);
        start.ArgumentList.Insert(0, "--default-signal=INT");
        start.FileName = "env";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited && process.TotalProcessorTime < AtWork)
        {
            await Task.Delay(100);
            process.Refresh();
        }

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(process.ExitCode == 1, $"{process.ExitCode}: {await output}{await errors}");
        Assert.Contains("Stopped before the end", await output, StringComparison.Ordinal);
        var json = await ReportAsync();
        Assert.False((bool)json["whole"]!);
        Assert.InRange((int)json["stays"]!, 1, 1_999_999);
        Assert.True((long)json["messages"]!["before"]! > 0, "what was done can be read");
        var page = await File.ReadAllTextAsync(Path.Combine(_folder, "r.html"));
        Assert.Contains("途中で止めた結果です", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>", page.TrimEnd(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<JsonNode> ReportAsync() => JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "r.json")))!;

    // The three sound lines of the example of docs/import.
    private async Task FillAsync()
    {
        Draft();
        using (var store = new SqliteStore($"Data Source={Database}"))
        {
            await store.WriteAsync(session =>
            {
                foreach (var party in Region.Parties)
                {
                    var codes = party.Id == Region.Minato ? "SEND" : party.Id == Region.Akatsuki ? "0170100001" : null;
                    session.SaveParty(codes is null ? party : party with { Codes = [codes] }, Instant.FromUtc(2026, 11, 1, 0, 0));
                }

                return true;
            });
        }

        var example = Path.Combine(Sources.Root, "docs", "import");
        var (_, output, errors) = await RunAsync("import", "csv", Path.Combine(example, "stays.csv"), "--map", Path.Combine(example, "stays-map.yaml"), "--lang", "en");
        Assert.True(output.Contains("3 recorded", StringComparison.Ordinal), output + errors);
    }

    private void Draft()
    {
        var draft = Directory.CreateDirectory(Path.Combine(_folder, "seven-days")).FullName;
        var text = File.ReadAllText(Path.Combine(Sources.Root, "workflows", "kitami", "rulebook.yaml"));
        File.WriteAllText(Path.Combine(draft, "rulebook.yaml"), text.Replace("due: 5 days before discharge-day", "due: 7 days before discharge-day", StringComparison.Ordinal));
    }

    // Everything that a trial must not touch.
    private string Timetable()
    {
        using var store = new SqliteStore($"Data Source={Database}");
        return store.Read(s => string.Join('\n', s.CasesAfter(null, 10).Select(c =>
            $"{c.Number} {c.Version} {c.Changed} {string.Join(' ', s.AlertsOf(c).Select(a => $"{a.Ref.Key}@{a.Alert.At}={a.Alert.State}"))}")));
    }

    private string Database => Path.Combine(_folder, "tried.db");

    private Task<(int Code, string Out, string Errors)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(_folder, Settings(), arguments);

    private Dictionary<string, string> Settings() => new()
    {
        ["ConnectionStrings:DischargeFlow"] = $"Data Source={Database}",
        ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows"),
        ["Testing:Clock"] = "2026-11-20T02:15:00Z",
    };
}
