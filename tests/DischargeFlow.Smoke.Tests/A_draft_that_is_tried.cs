using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Simulations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Smoke.Tests;

/// <summary>Kitami's rule with the contact seven days before the discharge in place of five, tried by the program.</summary>
[Takes(30)]
public sealed class A_draft_that_is_tried : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-simulate-").FullName;

    [Fact]
    public async Task On_generated_stays_says_so_in_the_terminal_the_JSON_and_the_page()
    {
        var (code, output, errors) = await SimulateAsync("--history", "generated:region", "--stays", "300", "--seed", "7", "--json", "r.json", "--html", "r.html");
        Assert.True(code == 0, output + errors);
        Assert.Contains("generated, nobody's record: generated region, year 2025, 300 stays, seed 7", output);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "r.json")))!;
        Assert.Equal(("generated region, year 2025, 300 stays, seed 7", 300, true), ((string)json["generated"]!, (int)json["stays"]!, (bool)json["whole"]!));
        Assert.True((int)json["messages"]!["move"]! > 0, "a contact two days earlier moves reminders");
        Assert.Contains("生成された架空の入院", await PageAsync());
    }

    [Fact]
    public async Task Writes_one_page_that_fetches_nothing()
    {
        await SimulateAsync("--history", "generated:region", "--stays", "50", "--html", "r.html");
        var page = await PageAsync();
        Assert.Contains("<svg", page);
        Assert.DoesNotContain("http", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain(_folder, page);
    }

    [Fact]
    public async Task On_an_export_uses_the_sound_lines_and_names_the_others()
    {
        var example = Path.Combine(Sources.Root, "docs", "what-if");
        var (code, output, errors) = await SimulateAsync("--history", Path.Combine(example, "history.csv"), "--map", Path.Combine(example, "history-map.yaml"), "--json", "r.json");
        Assert.True(code == 1, "two lines are wrong: " + output + errors);
        Assert.Contains("history.csv:5:入院日時", errors);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "r.json")))!;
        Assert.Equal((3, 2), ((int)json["stays"]!, (int)json["linesSetAside"]!));
        Assert.Null(json["generated"]);
    }

    [Fact]
    public async Task On_the_database_in_use_finds_no_stay_where_there_is_none()
    {
        var (code, _, errors) = await SimulateAsync("--history", "db");
        Assert.Equal(1, code);
        Assert.Contains("no stay to compare", errors);
    }

    [Fact]
    public async Task On_a_generated_table_still_says_that_it_is_generated()
    {
        var (made, _, faults) = await BuiltProgram.RunAsync(_folder, Nowhere(), "generate", "region", "--out", "region.csv", "--stays", "100", "--lang", "en");
        Assert.True(made == 0, faults);
        var (code, output, errors) = await SimulateAsync("--history", "region.csv", "--map", "region.map.yaml");
        Assert.True(code == 0, output + errors);
        Assert.Contains("generated, nobody's record", output);
    }

    [Theory]
    [InlineData("--history", "nowhere.csv")]
    [InlineData("--history", "generated:mars")]
    [InlineData("--history", "generated:region", "--stays", "0")]
    [InlineData("--history", "generated:region", "--from", "yesterday")]
    [InlineData("--history", "generated:region", "--html", "nowhere/r.html")]
    [InlineData("--history", "generated:region", "--contact", "no-such-duty")]
    public async Task In_a_way_that_cannot_be_meant_ends_with_2(params string[] arguments)
    {
        var (code, _, errors) = await SimulateAsync(arguments);
        Assert.True(code == 2, errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData(0, 1000, 0, "  0%  0/1,000  about 0:00 left")]
    [InlineData(250, 1000, 30, " 25%  250/1,000  about 1:30 left")]
    [InlineData(1000, 1000, 120, "100%  1,000/1,000  about 0:00 left")]
    public void Says_how_long_the_rest_will_take(long done, long total, int seconds, string line) =>
        Assert.Contains(line, StayProgress.Line(done, total, TimeSpan.FromSeconds(seconds), Language.En));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int Code, string Out, string Errors)> SimulateAsync(params string[] arguments)
    {
        var draft = Path.Combine(_folder, "seven-days");
        Directory.CreateDirectory(draft);
        var text = File.ReadAllText(Path.Combine(Sources.Root, "workflows", "kitami", "rulebook.yaml"));
        var due = text.IndexOf("due: 5 days before discharge-day", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(draft, "rulebook.yaml"), text[..due] + "due: 7" + text[(due + "due: 5".Length)..]);
        return BuiltProgram.RunAsync(_folder, Nowhere(), ["simulate", "seven-days", .. arguments, "--lang", "en"]);
    }

    private Task<string> PageAsync() => File.ReadAllTextAsync(Path.Combine(_folder, "r.html"));

    private Dictionary<string, string> Nowhere() => new()
    {
        ["ConnectionStrings:DischargeFlow"] = $"Data Source={Path.Combine(_folder, "simulate.db")}",
        ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows"),
    };
}
