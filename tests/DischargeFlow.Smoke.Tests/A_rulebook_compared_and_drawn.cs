using System.Text.Json.Nodes;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The commands by which an administrator sees what a draft changes, and hands out what it comes to.</summary>
public sealed class A_rulebook_compared_and_drawn : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-diff-").FullName;

    private static string Kitami => Path.Combine(Sources.Root, "workflows", "kitami", "rulebook.yaml");

    private async Task<string> DraftAsync()
    {
        var draft = Path.Combine(_folder, "rulebook.yaml");
        await File.WriteAllTextAsync(draft, (await File.ReadAllTextAsync(Kitami)).Replace("due: 3 business days before", "due: 4 business days before", StringComparison.Ordinal));
        return draft;
    }

    [Fact]
    public async Task Two_versions_that_differ_end_with_one_and_say_in_what()
    {
        var (code, output, errors) = await BuiltProgram.RunAsync("diff", Kitami, await DraftAsync(), "--lang", "ja");
        Assert.True(code == 1, errors);
        Assert.Equal("介護ベッドなどの手配の依頼 期限: 3 → 4営業日前(退院日(予定または実際)の4営業日前)\n違いは 1 件です。\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task As_JSON_each_difference_is_told_in_both_languages()
    {
        var (_, output, _) = await BuiltProgram.RunAsync("diff", Kitami, await DraftAsync(), "--json");
        var difference = Assert.Single(JsonNode.Parse(output)!.AsArray())!;
        Assert.Equal(("duty", "duty", "bed-rental-asked"), ((string)difference["weight"]!, (string)difference["kind"]!, (string)difference["name"]!));
        Assert.Equal(("期限", "due", "3"), ((string)difference["aspect"]!["ja"]!, (string)difference["aspect"]!["en"]!, (string)difference["before"]!["en"]!));
    }

    [Fact]
    public async Task The_same_version_ends_with_nought() => Assert.Equal(0, (await BuiltProgram.RunAsync("diff", "kitami", Kitami)).Code);

    [Fact]
    public async Task A_version_that_is_not_there_ends_with_two() => Assert.Equal(2, (await BuiltProgram.RunAsync("diff", "kitami", "nowhere")).Code);

    [Fact]
    public async Task A_chart_is_a_page_that_fetches_nothing()
    {
        var file = Path.Combine(_folder, "chart.html");
        var (code, _, errors) = await BuiltProgram.RunAsync("chart", "kitami", "--html", file, "--lang", "ja");
        Assert.True(code == 0, errors);
        var page = await File.ReadAllTextAsync(file);
        Assert.Contains("A4 landscape", page);
        Assert.Contains("退院の連絡", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("src=", page);
    }

    [Fact]
    public async Task Without_a_file_the_drawing_is_written_out()
    {
        var (code, output, _) = await BuiltProgram.RunAsync("chart", "fukui", "--lang", "en");
        Assert.Equal(0, code);
        Assert.StartsWith("<svg", output);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_before_anything_is_drawn() =>
        Assert.Equal(2, (await BuiltProgram.RunAsync("chart", "kitami", "--html", Path.Combine(_folder, "no", "chart.html"))).Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
