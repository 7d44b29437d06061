using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The program was set back to an older version, and its database was not.</summary>
public sealed class A_database_of_a_newer_program : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-newer-").FullName;

    public A_database_of_a_newer_program()
    {
        new SqliteStore($"Data Source={Database}").Dispose();
        using var newer = new SqliteConnection($"Data Source={Database};Pooling=False");
        newer.Open();
        using var command = newer.CreateCommand();
        command.CommandText = "INSERT INTO migrations (number, name) VALUES (999, 'from the future')";
        command.ExecuteNonQuery();
    }

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("import", "csv", "stays.csv", "--map", "stays-map.yaml")]
    [InlineData("import", "hl7", "messages")]
    [InlineData("replay", "2222-2222", "--at", "2026-11-01T00:00")]
    [InlineData("simulate", "kitami", "--history", "db")]
    public async Task Is_refused_by_every_command_with_the_sentence_that_says_what_to_do(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync([.. arguments, "--lang", "en"]);
        Assert.True(code == 70, $"{code}: {output}{errors}");
        Assert.Contains("belongs to a newer version of the program (it is at schema 999;", errors, StringComparison.Ordinal);
        Assert.Contains("Start the newer version, or restore the backup", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("went wrong inside", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_in_Japanese_too()
    {
        var (_, _, errors) = await RunAsync("serve", "--urls", "http://127.0.0.1:0", "--lang", "ja");
        Assert.Contains("新しい版のプログラムで起動するか、更新前のバックアップから戻してください", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_a_finding_of_doctor()
    {
        var (code, output, errors) = await RunAsync("doctor", "--lang", "en");
        Assert.True(code == 1, output + errors);
        Assert.Matches("FAULT .*belongs to a newer version", output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Database => Path.Combine(_folder, "newer.db");

    private Task<(int Code, string Out, string Errors)> RunAsync(params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "messages"));
        foreach (var (from, to) in new[] { ("history.csv", "stays.csv"), ("history-map.yaml", "stays-map.yaml") })
            File.Copy(Path.Combine(Sources.Root, "docs", "what-if", from), Path.Combine(_folder, to), overwrite: true);
        return BuiltProgram.RunAsync(_folder, new Dictionary<string, string>
        {
            ["ConnectionStrings:DischargeFlow"] = $"Data Source={Database}",
            ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows"),
        }, arguments);
    }
}
