using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DischargeFlow.Smoke.Tests.Houses;

/// <summary>What the compiler's banned lists hold, and that they are held.</summary>
public sealed partial class The_clocks_and_parts
{
    // The pure part knows dates and the shape of texts, and nothing that could reach a disk, a network or a clock.
    private static readonly string[] PureParts = ["NodaTime", "YamlDotNet"];

    public static TheoryData<string> Projects => [.. Sources.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void Name_the_wall_clock_in_one_place_alone(string project)
    {
        var named = Sources.CodeOf(project).Where(f => WallClock().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(Sources.Root, f).Replace('\\', '/'));
        Assert.Equal(project == "DischargeFlow" ? ["src/DischargeFlow/Clocks/RealTime.cs"] : [], named);
    }

    [Fact]
    public void Leave_the_pure_part_with_dates_and_texts_alone()
    {
        var parts = XDocument.Load(Sources.ProjectFile("DischargeFlow.Rulebooks")).Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!);
        Assert.Equal(PureParts, parts.Order(StringComparer.Ordinal));
        var impure = Sources.CodeOf("DischargeFlow.Rulebooks").Where(f => Impure().IsMatch(File.ReadAllText(f))).Select(f => Path.GetFileName(f));
        Assert.Empty(impure);
    }

    [Fact]
    public void Are_held_by_the_compiler_too()
    {
        var props = XDocument.Load(Path.Combine(Sources.Root, "Directory.Build.props"));
        var lists = props.Descendants("AdditionalFiles").Select(f => Path.GetFileName((string)f.Attribute("Include")!));
        Assert.Equal(["BannedSymbols.Pure.txt", "BannedSymbols.txt"], lists.Order(StringComparer.Ordinal));
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", File.ReadAllText(Path.Combine(Sources.Root, ".editorconfig")));
        var packages = XDocument.Load(Path.Combine(Sources.Root, "Directory.Packages.props"));
        Assert.Single(packages.Descendants("GlobalPackageReference"), p => (string?)p.Attribute("Include") == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        foreach (var project in Sources.Projects)
            Assert.DoesNotContain("RS0030", File.ReadAllText(Sources.ProjectFile(project)));
    }

    [GeneratedRegex(@"\bSystemClock\.Instance\b|\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\b(?:IClock|TimeProvider|Guid\.NewGuid|Random\.Shared|Environment\.|HttpClient|FileStream)\b|\bnew Random\b|\bFile\.(?:Read|Write|Open)")]
    private static partial Regex Impure();
}
