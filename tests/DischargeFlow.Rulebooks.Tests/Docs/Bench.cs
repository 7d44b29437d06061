using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>A folder of workflows of its own, in which examples are read: the shipped vocabulary and closed days, one rulebook.</summary>
internal sealed class Bench : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rulebook-reference-");

    public Bench()
    {
        foreach (var shared in new[] { "vocabulary", "calendars" })
        {
            var to = _folder.CreateSubdirectory(shared).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedWorkflows.Root, "workflows", shared)))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    public string Folder => _folder.FullName;

    public Bench With(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public WorkflowLibrary Read(NodaTime.LocalDate? today = null) => WorkflowFolder.Read(_folder.FullName, today);

    public void Dispose() => _folder.Delete(recursive: true);
}
