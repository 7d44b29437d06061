using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Casework.Workflows;

/// <summary>Reads the files of one version from the folder in which they lie.</summary>
public static class VersionFolder
{
    /// <summary>The texts by path (<see cref="VersionFiles"/>). What cannot be read as text is left out and named among the findings.</summary>
    /// <param name="rulebook">The file of the rulebook's text, whatever it is called; the others lie beside it.</param>
    /// <param name="findings">What was found wrong.</param>
    public static IReadOnlyDictionary<string, SourceText> Read(string rulebook, ICollection<Finding> findings)
    {
        var files = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        if (TextFiles.Read(rulebook, findings) is not { } text) return files;
        files.Add(VersionFiles.Rulebook, text);
        var folder = Path.GetDirectoryName(rulebook) ?? "";
        Add(Path.Combine(folder, "mail"), "*.txt", f => VersionFiles.MailOf(Path.GetFileNameWithoutExtension(f)));
        Add(Path.Combine(folder, "scenarios"), "*.yaml", VersionFiles.ScenarioOf);
        return files;

        void Add(string from, string pattern, Func<string, string> pathOf)
        {
            if (!System.IO.Directory.Exists(from)) return;
            foreach (var file in System.IO.Directory.GetFiles(from, pattern).Order(StringComparer.Ordinal))
            {
                if (TextFiles.Read(file, findings) is { } found) files[pathOf(file)] = found;
            }
        }
    }
}
