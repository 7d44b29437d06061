using System.Text.Json;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary><c>docs/licences.md</c> names every part in the version that is locked.</summary>
public sealed class The_licences_of_the_parts
{
    private static readonly Dictionary<string, string> Listed = Rows().ToDictionary(r => r.Part, r => r.Version);

    [Fact]
    public void Every_part_of_the_program_is_named_in_its_locked_version() => AreListed(
        Locks("src").SelectMany(f => Locked(f, _ => true)));

    [Fact]
    public void Every_part_that_a_test_asks_for_is_named_in_its_locked_version() => AreListed(
        Locks("tests").SelectMany(f => Locked(f, type => type == "Direct")));

    [Fact]
    public void Every_part_from_npm_is_named_in_its_version() => AreListed(
        from file in Files("package.json")
        from key in new[] { "dependencies", "devDependencies" }
        let all = Json(file)
        where all.TryGetProperty(key, out _)
        from part in all.GetProperty(key).EnumerateObject()
        select (part.Name, part.Value.GetString()!));

    [Fact]
    public void The_table_of_holidays_has_its_licence()
    {
        var commit = Regex.Match(File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "workflows/calendars/japan.yaml")), "commit ([0-9a-f]{40})").Groups[1].Value;
        Assert.Contains($"MIT,\n(c) 2016 holiday-jp, commit {commit}", Text, StringComparison.Ordinal);
    }

    private static string Text => File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "docs/licences.md"));

    private static void AreListed(IEnumerable<(string Part, string Version)> parts)
    {
        var all = parts.Distinct().ToList();
        Assert.NotEmpty(all);
        Assert.All(all, p => Assert.True(Listed.GetValueOrDefault(p.Part) == p.Version, $"{p.Part} {p.Version} is used; docs/licences.md names {Listed.GetValueOrDefault(p.Part) ?? "no such part"}"));
    }

    /// <summary>The rows of the tables; a row may name several parts, with a version for each or one for all.</summary>
    private static IEnumerable<(string Part, string Version)> Rows()
    {
        foreach (Match row in Regex.Matches(Text, @"^\| (?<parts>[^|]+) \| (?<versions>[0-9][^|]*) \|", RegexOptions.Multiline))
        {
            var (parts, versions) = (row.Groups["parts"].Value.Split(", "), row.Groups["versions"].Value.Split(", "));
            for (var i = 0; i < parts.Length; i++) yield return (parts[i], versions[versions.Length == 1 ? 0 : i]);
        }
    }

    private static IEnumerable<string> Locks(string folder) => Files("packages.lock.json").Where(f => f.StartsWith(Path.Combine(ShippedWorkflows.Root, folder), StringComparison.Ordinal));

    private static IEnumerable<string> Files(string name) =>
        from top in new[] { "src", "tests" }
        from file in Directory.EnumerateFiles(Path.Combine(ShippedWorkflows.Root, top), name, SearchOption.AllDirectories)
        where !Regex.IsMatch(file, "/(node_modules|bin|obj)/")
        select file;

    private static IEnumerable<(string, string)> Locked(string file, Func<string, bool> counts) =>
        from framework in Json(file).GetProperty("dependencies").EnumerateObject()
        from part in framework.Value.EnumerateObject()
        let type = part.Value.GetProperty("type").GetString()!
        where type != "Project" && counts(type)
        select (part.Name, part.Value.GetProperty("resolved").GetString()!);

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement.Clone();
}
