using DischargeFlow.Commands;

namespace DischargeFlow.Workflows;

/// <summary>Finds folders of workflows on the disk.</summary>
internal static class WorkflowPlaces
{
    private const string Name = "workflows";

    /// <summary>The folder that is named, or the first <c>workflows</c> found from the current folder upwards and beside the program.</summary>
    public static string Folder(string? named)
    {
        if (named is not null)
        {
            if (Directory.Exists(named)) return Path.GetFullPath(named);
            throw new UsageException(
                $"ワークフローのフォルダー「{named}」がありません。設定 Workflows:Folder に、vocabulary フォルダーを含むフォルダーを書いてください。",
                $"There is no folder of workflows '{named}'. Let the setting Workflows:Folder name a folder that holds a folder 'vocabulary'.");
        }

        return Above(Directory.GetCurrentDirectory()).Append(AppContext.BaseDirectory).Select(d => Path.Combine(d, Name)).FirstOrDefault(IsFolder)
            ?? throw new UsageException(
                "workflows フォルダーが見つかりません。プロジェクトのフォルダーで実行するか、設定 Workflows:Folder に書いてください。",
                "No folder 'workflows' was found. Run the program in the project's folder, or let the setting Workflows:Folder name one.");
    }

    /// <summary>The folder of workflows in which a file or folder lies, or that it is; null when it lies in none.</summary>
    public static string? FolderOf(string path) => Above(Path.GetFullPath(path)).FirstOrDefault(IsFolder);

    private static bool IsFolder(string path) => Directory.Exists(Path.Combine(path, "vocabulary"));

    private static IEnumerable<string> Above(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder)) yield return folder;
    }
}
