using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace DischargeFlow.Smoke.Tests.Houses;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Projects => Directory.EnumerateDirectories(Path.Combine(Root, "src"))
        .Select(d => Path.GetFileName(d)).Where(n => File.Exists(ProjectFile(n))).Order(StringComparer.Ordinal);

    public static string ProjectFile(string project) => Path.Combine(Root, "src", project, project + ".csproj");

    public static IEnumerable<string> ReferencesOf(string project) => XDocument.Load(ProjectFile(project))
        .Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));

    public static IEnumerable<string> CodeOf(string project)
    {
        var folder = Path.Combine(Root, "src", project);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !Path.GetRelativePath(folder, f).Split('/', '\\').Any(p => p is "bin" or "obj" or "node_modules"));
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "DischargeFlow.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("These tests read the source tree; run them where it lies.");
    }
}
