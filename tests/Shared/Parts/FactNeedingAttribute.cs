namespace DischargeFlow.Tests.Shared.Parts;

/// <summary>Parts that a test needs and that a machine may not have.</summary>
public enum Part
{
    /// <summary>Node.js with npm.</summary>
    Node,

    /// <summary>A Chromium that a test can drive.</summary>
    Chromium,

    /// <summary>A POSIX shell, for a stand-in of a command.</summary>
    Shell,
}

/// <summary>
/// A test that needs a part of the machine. Where the part is missing it is skipped with the command that installs it; with
/// <c>DISCHARGEFLOW_NOTHING_SKIPPED=1</c> it is never skipped and fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactNeedingAttribute : FactAttribute
{
    /// <summary>Skips the test where one of the parts is missing.</summary>
    public FactNeedingAttribute(params Part[] parts) => Skip = Missing.Reason(parts);
}

/// <summary>As <see cref="FactNeedingAttribute"/>, for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryNeedingAttribute : TheoryAttribute
{
    /// <summary>Skips the test where one of the parts is missing.</summary>
    public TheoryNeedingAttribute(params Part[] parts) => Skip = Missing.Reason(parts);
}

/// <summary>What is missing on this machine.</summary>
public static class Missing
{
    /// <summary>Why tests that need the parts cannot run here; null when they can, or when nothing may be skipped.</summary>
    public static string? Reason(IEnumerable<Part> parts) =>
        Reason(parts, Environment.GetEnvironmentVariable("DISCHARGEFLOW_NOTHING_SKIPPED"), Find);

    /// <summary>As <see cref="Reason(IEnumerable{Part})"/>, on a machine that is described.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="nothingSkipped">The value of <c>DISCHARGEFLOW_NOTHING_SKIPPED</c>.</param>
    /// <param name="find">Where a part is; null when it is missing.</param>
    public static string? Reason(IEnumerable<Part> parts, string? nothingSkipped, Func<Part, string?> find) =>
        nothingSkipped == "1" ? null : parts.Where(p => find(p) is null).Select(p => $"{p} is missing; install it with: {Install(p)}").FirstOrDefault();

    /// <summary>Where a part is; null when it is missing.</summary>
    public static string? Find(Part part) => part switch
    {
        Part.Node => OnPath("npm") is null ? null : OnPath("node"),
        Part.Chromium => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named && File.Exists(named) ? named : OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome"),
        _ => File.Exists("/bin/sh") ? "/bin/sh" : null,
    };

    /// <summary>A program's full path; null when no folder of PATH has it.</summary>
    public static string? OnPath(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { $"{program}.exe", $"{program}.cmd" } : [program];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }

    private static string Install(Part part) => part switch
    {
        Part.Node => "apt-get install -y nodejs npm",
        Part.Chromium => "apt-get install -y chromium fonts-noto-cjk",
        _ => "apt-get install -y dash",
    };
}
