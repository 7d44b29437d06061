using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The key that opens the names of patients: missing it stops everything, replaced it is all that is needed.</summary>
public sealed class A_key_of_names_that_is_missing : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-key-").FullName;

    private string KeyFile => Path.Combine(_folder, "elsewhere", "names-key");

    [Fact]
    public async Task Keeps_the_program_from_starting_and_no_new_one_is_made()
    {
        Assert.Equal(0, (await RunAsync("user", "list")).Code);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        File.Move(KeyFile, KeyFile + ".away");
        var (code, _, errors) = await RunAsync("user", "list");
        Assert.Equal(2, code);
        Assert.Contains("A new key would open no name", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyFile), "a new key would hide that the old one is gone");
    }

    [Fact]
    public async Task Is_replaced_by_a_command_after_which_the_earlier_one_is_not_needed()
    {
        Assert.Equal(0, (await RunAsync("user", "list")).Code);
        Assert.Equal(0, (await RunAsync("names", "new-key")).Code);
        var lines = await File.ReadAllLinesAsync(KeyFile);
        Assert.Equal(2, lines.Length);
        await File.WriteAllTextAsync(KeyFile, lines[1] + "\n");
        Assert.Equal(0, (await RunAsync("user", "list")).Code);
        await File.WriteAllTextAsync(KeyFile, lines[0] + "\n");
        Assert.Equal(70, (await RunAsync("user", "list")).Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(
        _folder,
        new Dictionary<string, string>
        {
            ["ConnectionStrings:DischargeFlow"] = $"Data Source={Path.Combine(_folder, "data", "names.db")}",
            ["Names:KeyFile"] = KeyFile,
            ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows"),
        },
        [.. arguments, "--lang", "en"]);
}
