using System.Diagnostics;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Tests.Shared.SmtpServer;

/// <summary>The npm package of the server, installed from its lock file the first time.</summary>
internal static class SmtpServerPackage
{
    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>The folder with <c>server.mjs</c>.</summary>
    public static string Folder => Installed.Value;

    private static string Install()
    {
        var folder = Path.Combine(Checkout.Root, "tests", "Shared", "SmtpServer");
        var stamp = Path.Combine(folder, "node_modules", ".package-lock.json");
        using var turn = TakeTurn(Path.Combine(folder, "node_modules.lock"));
        var upToDate = File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
        if (upToDate) return folder;
        var npm = Missing.OnPath("npm") ?? throw new InvalidOperationException(Missing.Reason([Part.Node]) ?? "npm is missing; install it with: apt-get install -y nodejs npm");
        using var run = Process.Start(new ProcessStartInfo(npm, "ci --no-audit --no-fund --loglevel=error")
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var said = run.StandardOutput.ReadToEndAsync();
        var complaint = run.StandardError.ReadToEnd();
        run.WaitForExit();
        if (run.ExitCode != 0) throw new InvalidOperationException($"npm ci in {folder} ended with {run.ExitCode}: {complaint}{said.Result}");
        File.SetLastWriteTimeUtc(stamp, File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")));
        return folder;
    }

    // Several test projects may start at once.
    private static FileStream TakeTurn(string file)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < 600)
            {
                Thread.Sleep(200);
            }
        }
    }
}
