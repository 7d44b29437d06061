using System.Text.RegularExpressions;

namespace DischargeFlow.Smoke.Tests.Houses;

/// <summary>Imports point one way: Rulebooks ← Casework ← {Storage, Notifications, Exchange, Web} ← DischargeFlow.</summary>
public sealed partial class The_house
{
    private static readonly string[] Rooms = ["DischargeFlow.Storage", "DischargeFlow.Notifications", "DischargeFlow.Exchange", "DischargeFlow.Web"];

    private static readonly Dictionary<string, string[]> MayImport = new()
    {
        ["DischargeFlow.Rulebooks"] = [],
        ["DischargeFlow.Casework"] = ["DischargeFlow.Rulebooks"],
        ["DischargeFlow.Storage"] = ["DischargeFlow.Casework", "DischargeFlow.Rulebooks"],
        ["DischargeFlow.Notifications"] = ["DischargeFlow.Casework", "DischargeFlow.Rulebooks"],
        ["DischargeFlow.Exchange"] = ["DischargeFlow.Casework", "DischargeFlow.Rulebooks"],
        ["DischargeFlow.Web"] = ["DischargeFlow.Casework", "DischargeFlow.Rulebooks"],
        ["DischargeFlow"] = ["DischargeFlow.Rulebooks", "DischargeFlow.Casework", .. Rooms],
    };

    public static TheoryData<string> Projects => [.. Sources.Projects];

    [Fact]
    public void Has_the_seven_projects_of_its_design() => Assert.Equal(MayImport.Keys.Order(StringComparer.Ordinal), Sources.Projects);

    [Theory, MemberData(nameof(Projects))]
    public void Lets_project_references_point_one_way(string project) =>
        Assert.Empty(Sources.ReferencesOf(project).Except(MayImport[project]));

    [Theory, MemberData(nameof(Projects))]
    public void Lets_namespaces_point_one_way(string project)
    {
        var allowed = MayImport[project].Append(project).ToHashSet();
        var strangers = from file in Sources.CodeOf(project)
                        from match in ProjectName().Matches(File.ReadAllText(file))
                        where !allowed.Contains(match.Value)
                        select $"{Path.GetRelativePath(Sources.Root, file)} names {match.Value}";
        Assert.Empty(strangers.Distinct());
    }

    [Theory, MemberData(nameof(Projects))]
    public void Names_namespaces_after_folders(string project)
    {
        var elsewhere = from file in Sources.CodeOf(project)
                        where file.EndsWith(".cs", StringComparison.Ordinal)
                        let folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Sources.Root, "src", project), file))!
                        let wanted = folder.Length == 0 ? project : $"{project}.{folder.Replace('/', '.').Replace('\\', '.')}"
                        let found = Namespace().Match(File.ReadAllText(file))
                        where found.Success && found.Groups[1].Value != wanted
                        select $"{Path.GetRelativePath(Sources.Root, file)} is in {found.Groups[1].Value}, not in {wanted}";
        Assert.Empty(elsewhere);
    }

    // The projects that stand beside each other and above: "DischargeFlow" alone is the prefix of them all, and no project may name it.
    [GeneratedRegex(@"\bDischargeFlow\.(Rulebooks|Casework|Storage|Notifications|Exchange|Web)\b")]
    private static partial Regex ProjectName();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
