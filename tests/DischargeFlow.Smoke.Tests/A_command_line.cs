using System.Text.Json.Nodes;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The commands as scripts call them: what they write and what they end with.</summary>
[Takes(60)]
public sealed class A_command_line : IDisposable
{
    private const string Stay = """
        case: hospital-stay
        follows: { hospital: kitami }
        parties:
          hospital: { is: 港町病院, open: mon-fri 08:30-17:15, closed-days: [japan] }
          care-manager: { is: あかつき, open: mon-fri 09:00-17:00 }
        history:
          - 2026-11-16T10:00 admission
          - 2026-11-17T09:00 assessed: { discharge-contact: [adl-declined] }
          - 2026-11-20T11:10 planned-discharge: 2026-11-27
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-commands-").FullName;

    [Theory]
    [InlineData("ja", "終了コード")]
    [InlineData("en", "Exit codes")]
    public async Task Explains_itself_in_both_languages(string language, string words)
    {
        var (code, output, _) = await BuiltProgram.RunAsync("--help", "--lang", language);
        Assert.Equal(0, code);
        Assert.Contains(words, output);
        foreach (var command in new[] { "demo", "serve", "check", "plan", "test", "import", "export", "user", "key", "audit", "doctor" }) Assert.Contains(command, output);
    }

    [Theory]
    [InlineData("chekc", "workflows")]
    [InlineData("check")]
    [InlineData("check", "nowhere")]
    [InlineData("plan", "kitami", "nowhere.yaml")]
    [InlineData("plan", "kitchen", "nowhere.yaml")]
    [InlineData("import", "csv", "table.csv")]
    [InlineData("import", "hl7", "x", "--recorded", "yesterday")]
    [InlineData("import", "holidays", "nowhere.csv")]
    [InlineData("demo", "--speed", "0")]
    [InlineData("serve", "--urls", "http://0.0.0.0:5080")]
    [InlineData("serve", "--urls", "http://[::]:5080")]
    [InlineData("serve", "--urls", "http://*:5080")]
    [InlineData("serve", "--urls", "http://192.168.1.7:5080")]
    [InlineData("serve", "--urls", "http://localhost.example.jp:5080")]
    [InlineData("serve", "--urls", "https://localhost:5080")]
    public async Task That_cannot_be_meant_ends_with_2_and_a_sentence(params string[] arguments)
    {
        var (code, _, errors) = await BuiltProgram.RunAsync(_folder, Nowhere(), arguments);
        Assert.True(code == 2, $"ended with {code}: {errors}");
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData("calendars")]
    [InlineData("calendars/town.yaml")]
    public async Task A_table_in_no_folder_of_workflows_is_not_read_as_a_rulebook(string path)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "calendars"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "calendars", "town.yaml"), "closed-days: town\n");
        var (code, output, errors) = await BuiltProgram.RunAsync(_folder, Nowhere(), "check", path, "--lang", "en");
        Assert.True(code == 2, $"ended with {code}: {output}{errors}");
        Assert.Contains("lies in no folder of workflows", errors);
    }

    [Fact]
    public async Task Refuses_to_listen_where_others_could_reach_it_and_says_why()
    {
        var (_, _, errors) = await BuiltProgram.RunAsync(_folder, Nowhere(), "serve", "--urls", "http://0.0.0.0:5080", "--lang", "ja");
        Assert.Contains("暗号化されない", errors);
    }

    [Fact]
    public async Task Checks_the_shipped_workflows_without_an_error()
    {
        var (code, output, _) = await BuiltProgram.RunAsync("check", "workflows");
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Names_every_error_of_a_broken_rulebook_with_its_place_and_ends_with_1()
    {
        var file = Path.Combine(_folder, "rulebook.yaml");
        var text = await File.ReadAllTextAsync(Path.Combine(Sources.Root, "workflows", "kitami", "rulebook.yaml"));
        await File.WriteAllTextAsync(file, text.Replace("owner: hospital", "owner: hospitall", StringComparison.Ordinal));
        var (code, output, _) = await BuiltProgram.RunAsync("check", file, "--lang", "en");
        Assert.Equal(1, code);
        Assert.Matches(@"(?m)^\S*rulebook\.yaml:\d+:\d+: error DF\d{4}: .*hospitall", output);

        var (_, json, _) = await BuiltProgram.RunAsync("check", file, "--json");
        var finding = JsonNode.Parse(json)!["findings"]![0]!;
        Assert.Equal("error", (string?)finding["gravity"]);
        Assert.True((int)finding["line"]! > 1);
    }

    [Fact]
    public async Task Runs_the_scenarios_of_a_rulebook()
    {
        var (code, output, _) = await BuiltProgram.RunAsync("test", Path.Combine("workflows", "kitami"), "--lang", "en");
        Assert.True(code == 0, output);
        Assert.Contains("0 do not", output);
    }

    [Fact]
    public async Task Ends_with_1_when_a_scenario_does_not_hold()
    {
        Copy(Path.Combine(Sources.Root, "workflows"), Path.Combine(_folder, "workflows"));
        var scenario = Path.Combine(_folder, "workflows", "kitami", "scenarios", "bed-taxi-and-home.yaml");
        await File.WriteAllTextAsync(scenario, (await File.ReadAllTextAsync(scenario)).Replace("2026-11-24T09:00 reminder", "2026-11-25T09:00 reminder", StringComparison.Ordinal));
        var (code, output, _) = await BuiltProgram.RunAsync("test", Path.Combine(_folder, "workflows", "kitami"), "--lang", "en");
        Assert.True(code == 1, output);
        Assert.Contains("FAIL", output);
    }

    [Fact]
    public async Task Takes_next_year_s_holidays_into_the_calendar_and_nothing_of_a_list_with_a_fault()
    {
        var calendar = Path.Combine(_folder, "japan.yaml");
        File.Copy(Path.Combine(Sources.Root, "workflows", "calendars", "japan.yaml"), calendar);
        var list = Path.Combine(_folder, "syukujitsu.csv");
        string[] of2029 = ["1/1", "1/8", "2/11", "2/12", "2/23", "3/20", "4/29", "4/30", "5/3", "5/4", "5/5", "11/3", "11/23"];
        await File.WriteAllLinesAsync(list, of2029.Select(d => $"2029/{d},休日"));
        var (code, output, errors) = await BuiltProgram.RunAsync("import", "holidays", list, "--into", calendar, "--lang", "en");
        Assert.True(code == 0, output + errors);
        Assert.Contains("+ 2029-11-23 休日", output);
        Assert.Contains("2024-01-01 to 2029-12-31", output);

        var before = await File.ReadAllTextAsync(calendar);
        await File.AppendAllLinesAsync(list, ["2029/2/30,休日"]);
        (code, _, errors) = await BuiltProgram.RunAsync("import", "holidays", list, "--into", calendar, "--lang", "en");
        Assert.Equal(1, code);
        Assert.Contains("syukujitsu.csv:14: '2029/2/30' cannot be read as a date", errors);
        Assert.Equal(before, await File.ReadAllTextAsync(calendar));
    }

    [Fact]
    public async Task Says_that_a_rulebook_does_not_hold_yet_for_the_case_that_it_plans()
    {
        var file = Path.Combine(_folder, "early.yaml");
        await File.WriteAllTextAsync(file, "case: hospital-stay\nhistory:\n  - 2016-09-30T10:00 admission\n");
        var (code, _, errors) = await BuiltProgram.RunAsync("plan", "kitami", file, "--lang", "en");
        Assert.True(code == 0, errors);
        Assert.Contains("holds for admissions from 2016-10-01 on", errors);
        await File.WriteAllTextAsync(file, "case: hospital-stay\nhistory:\n  - 2016-10-01T10:00 admission\n");
        Assert.DoesNotContain("holds for admissions", (await BuiltProgram.RunAsync("plan", "kitami", file, "--lang", "en")).Errors);
    }

    [Fact]
    public async Task Plans_a_case_file_as_JSON_with_the_last_minute_that_is_in_time()
    {
        var file = Path.Combine(_folder, "stay.yaml");
        await File.WriteAllTextAsync(file, Stay);
        var (code, output, errors) = await BuiltProgram.RunAsync("plan", "kitami", file, "--json");
        Assert.True(code == 0, output + errors);
        var duty = Assert.Single(JsonNode.Parse(output)!["duties"]!.AsArray(), d => (string?)d!["duty"] == "discharge-contact")!;
        Assert.Equal("2026-11-22T23:59:00+09:00", (string?)duty["due"]);
        Assert.Equal("open", (string?)duty["state"]);
        Assert.NotEmpty(duty["because"]!.AsArray());
    }

    [Fact]
    public async Task Plans_in_words_as_of_an_earlier_moment()
    {
        var file = Path.Combine(_folder, "stay.yaml");
        await File.WriteAllTextAsync(file, Stay);
        var (code, output, errors) = await BuiltProgram.RunAsync("plan", "kitami", file, "--as-of", "2026-11-18", "--lang", "ja");
        Assert.True(code == 0, output + errors);
        Assert.Contains("なぜ始まらないか", output);
        Assert.DoesNotContain("11月22日", output);
    }

    [Fact]
    public async Task Names_the_place_of_what_is_wrong_in_a_case_file()
    {
        var file = Path.Combine(_folder, "stay.yaml");
        await File.WriteAllTextAsync(file, Stay.Replace("planned-discharge", "planned-discharg", StringComparison.Ordinal));
        var (code, _, errors) = await BuiltProgram.RunAsync("plan", "kitami", file, "--lang", "en");
        Assert.Equal(1, code);
        Assert.Matches(@"stay\.yaml:9:\d+: error DF\d{4}", errors);
    }

    [Fact]
    public async Task Examines_an_installation_and_names_what_is_wrong()
    {
        var (code, output, errors) = await BuiltProgram.RunAsync(_folder, Nowhere(), "doctor", "--lang", "en");
        Assert.True(code == 1, output + errors);
        Assert.Contains("directory", output);
        Assert.Contains("calendar", output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Dictionary<string, string> Nowhere() => new()
    {
        ["ConnectionStrings:DischargeFlow"] = $"Data Source={Path.Combine(_folder, "commands.db")}",
        ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows"),
    };

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
