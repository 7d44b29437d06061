using System.Globalization;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;

namespace DischargeFlow.Workflows;

/// <summary>
/// Writes the versions of a rulebook into a folder of workflows: the newest into the rulebook's own folder, the others below it under
/// <c>versions</c>. Scenarios and wordings that a version does not have are removed from its folder; nothing else is.
/// </summary>
internal sealed class WorkflowExport(string folder)
{
    private readonly WorkflowLibrary _present = WorkflowFolder.Read(folder);

    /// <summary>The files that were written because they said something else, or were not there.</summary>
    public List<string> Written { get; } = [];

    /// <summary>The files that were removed.</summary>
    public List<string> Removed { get; } = [];

    /// <summary>Writes all versions of one rulebook.</summary>
    public void Write(IEnumerable<KeptRulebook> versions)
    {
        var byNumber = versions.OrderByDescending(v => v.Version).ToList();
        var own = OwnFolder(byNumber[0].Rulebook);
        foreach (var version in byNumber)
        {
            var into = version == byNumber[0] ? own : Path.Combine(own, "versions", version.Version.ToString(CultureInfo.InvariantCulture));
            foreach (var (path, text) in version.Files) Write(Path.Combine(into, path), text);
            Clear(Path.Combine(into, "scenarios"), "*.yaml", f => version.Files.ContainsKey(VersionFiles.ScenarioOf(f)));
            Clear(Path.Combine(into, "mail"), "*.txt", f => version.Files.ContainsKey(VersionFiles.MailOf(Path.GetFileNameWithoutExtension(f))));
        }

        // The newest lies above: under its number it would be there twice.
        var twice = Path.Combine(own, "versions", byNumber[0].Version.ToString(CultureInfo.InvariantCulture), VersionFiles.Rulebook);
        if (File.Exists(twice)) Remove(twice);
    }

    /// <summary>Copies what no version holds, so that the folder can be read on its own: vocabularies and tables, where it has none.</summary>
    public void WriteGround(string from)
    {
        foreach (var ground in new[] { "vocabulary", "calendars" })
        {
            if (Directory.Exists(Path.Combine(folder, ground)) || !Directory.Exists(Path.Combine(from, ground))) continue;
            foreach (var file in Directory.GetFiles(Path.Combine(from, ground), "*.yaml")) Write(Path.Combine(folder, ground, Path.GetFileName(file)), File.ReadAllText(file));
        }
    }

    // A rulebook's folder need not bear its name.
    private string OwnFolder(string rulebook)
    {
        if (_present.Find(rulebook) is not { } found) return Path.Combine(folder, rulebook);
        var first = Path.GetRelativePath(folder, found.Rulebook.Place.File).Split(Path.DirectorySeparatorChar)[0];
        return Path.Combine(folder, first);
    }

    private void Write(string file, string text)
    {
        if (File.Exists(file) && KeptRulebook.Plain(File.ReadAllText(file)) == KeptRulebook.Plain(text)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Written.Add(file);
    }

    private void Clear(string from, string pattern, Func<string, bool> isHeld)
    {
        if (!Directory.Exists(from)) return;
        foreach (var file in Directory.GetFiles(from, pattern).Where(f => !isHeld(f))) Remove(file);
    }

    private void Remove(string file)
    {
        File.Delete(file);
        Removed.Add(file);
    }
}
