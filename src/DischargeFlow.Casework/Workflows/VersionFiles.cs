using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// The files of one version of a rulebook, by path: <c>rulebook.yaml</c>, <c>scenarios/NAME.yaml</c>, <c>mail/KIND.LANG.txt</c>. The same names
/// in a folder, in a draft and in the database.
/// </summary>
public static class VersionFiles
{
    /// <summary>The path of the rulebook's text.</summary>
    public const string Rulebook = "rulebook.yaml";

    private const string ScenarioFolder = "scenarios/", ScenarioEnd = ".yaml", MailFolder = "mail/", MailEnd = ".txt";
    private const int LongestName = 80;

    /// <summary>No files.</summary>
    public static ImmutableSortedDictionary<string, string> None { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a path is one of a scenario.</summary>
    public static bool IsScenario(string path) => path.StartsWith(ScenarioFolder, StringComparison.Ordinal);

    /// <summary>Kind and language of a wording (<c>notice.ja</c>) by its path; null when the path is not one of a wording.</summary>
    public static string? MailNameOf(string path) =>
        path.StartsWith(MailFolder, StringComparison.Ordinal) && path.EndsWith(MailEnd, StringComparison.Ordinal) ? path[MailFolder.Length..^MailEnd.Length] : null;

    /// <summary>The path of the scenario in a file of a folder.</summary>
    public static string ScenarioOf(string file) => ScenarioFolder + Path.GetFileName(file);

    /// <summary>The path of a wording by kind and language.</summary>
    public static string MailOf(string name) => $"{MailFolder}{name}{MailEnd}";

    /// <summary>Whether a version can have a file of this path.</summary>
    public static bool IsPath(string path) => path == Rulebook || IsNamed(path, ScenarioFolder, ScenarioEnd)
        || (IsNamed(path, MailFolder, MailEnd) && MailNameOf(path)!.Split('.') is [var kind, "ja" or "en"] && MailPlaceholders.Kinds.Contains(kind));

    // A name that is a file on every system: no way out of the folder, nothing hidden, nothing that a shell takes apart.
    private static bool IsNamed(string path, string folder, string end) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(end, StringComparison.Ordinal)
        && path[folder.Length..^end.Length] is { Length: > 0 and <= LongestName } name && name[0] != '.' && name[^1] != '.'
        && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
