using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Workflows;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>
/// The town with a folder of workflows of its own. Its first version asks for the contact five days before the discharge; others are written from it.
/// </summary>
public abstract class TownWithVersions : Town
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "workflows");

    private readonly DirectoryInfo _workflows = System.IO.Directory.CreateTempSubdirectory("dischargeflow-versions-");

    protected TownWithVersions()
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories)) Write(Path.GetRelativePath(Shipped, file), File.ReadAllText(file));
    }

    /// <summary>The text of the first version.</summary>
    protected static string First { get; } = File.ReadAllText(Path.Combine(Shipped, "minato", "rulebook.yaml")).ReplaceLineEndings("\n");

    /// <summary>The first version with another number, another day and another lead.</summary>
    protected static string Version(int number, string from, string by, int days) => First
        .Replace("rulebook: minato\n", $"rulebook: minato\nversion: {number}\n", StringComparison.Ordinal)
        .Replace("effective: { from: 2020-01-01, by: admission }", $"effective: {{ from: {from}, by: {by} }}", StringComparison.Ordinal)
        .Replace("due: 5 days before discharge-day", $"due: {days} days before discharge-day", StringComparison.Ordinal);

    /// <summary>The folder of workflows.</summary>
    protected string Folder => _workflows.FullName;

    protected void Write(string path, string text)
    {
        var file = Path.Combine(_workflows.FullName, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    protected void Remove(string path) => File.Delete(Path.Combine(_workflows.FullName, path));

    /// <summary>The program starts again; the codes of what it says of its versions.</summary>
    protected string[] Start()
    {
        Assert.Empty(Read(_workflows.FullName).Findings.Where(f => f.Gravity == Rulebooks.Findings.Gravity.Error));
        return [.. RestartWith(_workflows.FullName).Findings.Select(f => f.Code)];
    }

    /// <summary>By which version a case goes.</summary>
    protected int VersionOf(Cases.CaseNumber stay) => Assert.Single(Case(stay).Rulebooks).Version;
}
