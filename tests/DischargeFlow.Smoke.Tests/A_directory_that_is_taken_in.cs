using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The table of the page on importing, into a database that did not exist.</summary>
public sealed class A_directory_that_is_taken_in : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-directory-").FullName;
    private readonly string _example = Path.Combine(Sources.Root, "docs", "import", "directory.csv");

    [Fact]
    public async Task Is_tried_taken_and_written_again()
    {
        var (tried, output, errors) = await RunAsync("import", "directory", _example, "--dry-run");
        Assert.Equal(1, tried);
        Assert.Contains("  + minato 港町病院 地域連携室", output);
        Assert.Contains("directory.csv:5: 番号「157003333」は、表計算ソフトが先頭の 0 を消した", errors);
        Assert.Contains("新規 3 件、変更 0 件、変わりなし 0 件、取り込めない行 1 件(試しただけで、何も変えていません)", output);

        Assert.Equal(1, (await RunAsync("import", "directory", _example)).Code);
        Assert.Contains("新規 0 件、変更 0 件、変わりなし 3 件", (await RunAsync("import", "directory", _example)).Output);

        var file = Path.Combine(_folder, "out.csv");
        Assert.Equal(0, (await RunAsync("export", "directory", file)).Code);
        var written = await File.ReadAllTextAsync(file);
        Assert.Contains("\"月-金 09:00-12:00 13:00-17:00; 土 09:00-12:00\"", written);
        Assert.Equal(0, (await RunAsync("import", "directory", file)).Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(
        _folder,
        new Dictionary<string, string>
        {
            ["ConnectionStrings:DischargeFlow"] = $"Data Source={Path.Combine(_folder, "region.db")}",
            ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows"),
        },
        [.. arguments, "--lang", "ja"]);
}
