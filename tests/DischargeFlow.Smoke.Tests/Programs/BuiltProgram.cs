using System.Diagnostics;
using DischargeFlow.Smoke.Tests.Houses;

namespace DischargeFlow.Smoke.Tests.Programs;

/// <summary>The built program as a command.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Where the build put it.</summary>
    public static string Path { get; } = Find();

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Out, string Errors)> RunAsync(string folder, IEnumerable<KeyValuePair<string, string>> settings, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(folder, settings, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Runs a command that needs no settings, in the folder of the sources.</summary>
    public static Task<(int Code, string Out, string Errors)> RunAsync(params string[] arguments) => RunAsync(Sources.Root, [], arguments);

    public static ProcessStartInfo StartInfo(string folder, IEnumerable<KeyValuePair<string, string>> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment.Remove("LC_ALL");
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    // The tests and the program are built in the same configuration.
    private static string Find()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var name = OperatingSystem.IsWindows() ? "dischargeflow.exe" : "dischargeflow";
        return System.IO.Path.Combine(Sources.Root, "src", "DischargeFlow", "bin", framework.Parent!.Name, framework.Name, name);
    }
}
