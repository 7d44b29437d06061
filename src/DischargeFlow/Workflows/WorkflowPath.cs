using System.Collections.Immutable;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Commands;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Versions;
using DischargeFlow.Settings;

namespace DischargeFlow.Workflows;

/// <summary>What lies under a path that a command names: rulebooks, and what was found wrong.</summary>
/// <param name="Library">The vocabularies and tables by which the rulebooks were read.</param>
/// <param name="Rulebooks">The sound rulebooks under the path.</param>
/// <param name="Findings">What was found under the path, and in the vocabularies and tables that it stands on.</param>
internal sealed record WorkflowPath(WorkflowLibrary Library, ImmutableArray<LoadedRulebook> Rulebooks, ImmutableArray<Finding> Findings)
{
    private static readonly string[] NotRulebooks = ["vocabulary", "calendars", "scenarios", "mail"];

    /// <summary>Reads what lies under a path, as it is named. Throws <see cref="UsageException"/> when nothing lies there.</summary>
    public static WorkflowPath Read(string path)
    {
        if (!Path.Exists(path)) throw new UsageException($"「{path}」というファイルもフォルダーもありません。", $"There is no file or folder '{path}'.");
        var isFile = File.Exists(path);
        var inside = WorkflowPlaces.FolderOf(path);
        var today = RealTime.Clock.GetCurrentInstant().InUtc().Date;
        var library = WorkflowFolder.Read(inside is null ? WorkflowPlaces.Folder(SettingsSource.Read()["Workflows:Folder"]) : Shown(inside), today);
        var full = Path.GetFullPath(path);
        var folder = Path.GetFileName(Path.GetDirectoryName(full)) ?? "";
        if (isFile && Path.GetFileName(path) != "rulebook.yaml" && !NotRulebooks.Contains(folder)) return Of(library, [RulebookFolder.Read(path, library, today)]);
        if (inside is null)
        {
            if (isFile && folder is "vocabulary" or "calendars") throw Alone(path);
            var files = isFile ? [path] : Directory.GetFiles(path, "rulebook.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
            if (files.Length == 0 && Path.GetFileName(full.TrimEnd(Path.DirectorySeparatorChar)) is "vocabulary" or "calendars") throw Alone(path);
            if (files.Length == 0) throw new UsageException($"「{path}」の下に rulebook.yaml がありません。", $"There is no rulebook.yaml under '{path}'.");
            return Of(library, files.Select(f => RulebookFolder.Read(f, library, today)));
        }

        // A text and the rulebook that it belongs to are checked together.
        var under = isFile && folder is "scenarios" or "mail" ? Path.GetDirectoryName(Path.GetDirectoryName(full))! : isFile && Path.GetFileName(path) == "rulebook.yaml" ? Path.GetDirectoryName(full)! : full;
        return new(library, [.. library.Rulebooks.Where(r => IsUnder(r.Rulebook.Place.File, under))], [.. library.Findings.Where(f => IsUnder(f.Place.File, under) || IsGround(f))]);
    }

    private static UsageException Alone(string path) => new(
        $"「{path}」はワークフローのフォルダーの中にありません。休日表や語彙は、vocabulary フォルダーを含むフォルダー(workflows の写しなど)に置くと読まれます。",
        $"'{path}' lies in no folder of workflows. A table or vocabulary is read where a folder 'vocabulary' lies beside, such as in a copy of workflows.");

    private static WorkflowPath Of(WorkflowLibrary library, IEnumerable<RulebookFolder> folders)
    {
        var read = folders.ToList();
        var loaded = read.Select(r => r.Loaded).OfType<LoadedRulebook>().ToImmutableArray();
        var together = loaded.GroupBy(r => r.Name).Where(g => g.Count() > 1).SelectMany(g => VersionChecks.Check([.. g.Select(r => r.Rulebook)], today: null));
        return new(library, loaded, [.. library.Findings.Where(IsGround), .. read.SelectMany(r => r.Findings), .. together]);
    }

    // Without its vocabulary or tables no rulebook can be read: what is wrong there is said with any of them.
    private static bool IsGround(Finding finding) => Path.GetFileName(Path.GetDirectoryName(finding.Place.File)) is "vocabulary" or "calendars";

    private static bool IsUnder(string file, string path)
    {
        var full = Path.GetFullPath(file);
        return full == path || full.StartsWith(path.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // Findings name files as a person would from where they stand.
    private static string Shown(string folder) => Path.GetRelativePath(Directory.GetCurrentDirectory(), folder) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
}
