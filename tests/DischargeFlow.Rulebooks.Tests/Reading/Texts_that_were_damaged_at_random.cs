using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Reading;

/// <summary>Whatever becomes of a text, reading ends with findings in order, or with something that can be planned with.</summary>
public class Texts_that_were_damaged_at_random
{
    private const int Rounds = 40;

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(ShippedWorkflows.Root, "workflows"), "*.yaml", SearchOption.AllDirectories)
        .Where(f => !f.Contains("scenarios", StringComparison.Ordinal) || f.Contains("support", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(ShippedWorkflows.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Characters_lost_doubled_and_put_in(string file) => Hold(file, Damage.Characters);

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_and_lines_moved_to_where_they_do_not_belong(string file) => Hold(file, Damage.Words);

    [Fact]
    public void Bytes_of_any_kind()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            var text = SourceText.Decode("x.yaml", bytes);
            if (text.Value is { } source) Read("vocabulary", source, $"seed {seed}");
            else Assert.NotEmpty(text.Findings);
        }
    }

    private static void Hold(string file, Func<Random, string, string> damage)
    {
        var sound = File.ReadAllText(Path.Combine(ShippedWorkflows.Root, file));
        var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var text = SourceText.Of(file, damage(new Random(seed), sound));
            if (text.Value is { } source) Read(folder, source, $"{file}, seed {seed}");
        }
    }

    private static void Read(string folder, SourceText text, string which)
    {
        try
        {
            switch (folder)
            {
                case "vocabulary":
                    InOrder(VocabularyReader.Read(text).Findings, text);
                    break;
                case "calendars":
                    InOrder(ClosedDayTableReader.Read(text).Findings, text);
                    break;
                case "scenarios":
                    InOrder(ScenarioReader.Read(text, ShippedWorkflows.Rulebook("national-fees").Rulebook, ShippedWorkflows.HospitalStay).Findings, text);
                    break;
                default:
                    var read = CheckedRulebook.Read(text, [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables);
                    InOrder(read.Findings, text);
                    if (read.IsSound) Planner.For(read.Value!, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables);
                    break;
            }
        }
        catch (Exception wrong)
        {
            Assert.Fail($"{which}: {wrong}");
        }
    }

    /// <summary>Every finding points into the text, speaks in both languages, and comes after the one before it.</summary>
    private static void InOrder(IReadOnlyList<Finding> findings, SourceText text)
    {
        var lines = text.Text.Split('\n');
        Assert.Equal(findings.OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column), findings);
        foreach (var finding in findings)
        {
            Assert.InRange(finding.Place.Line, 1, lines.Length + 1);
            Assert.True(finding.Place.Column >= 1, finding.ToString());
            Assert.False(string.IsNullOrWhiteSpace(finding.Sentence.Ja) || string.IsNullOrWhiteSpace(finding.Sentence.En), finding.Code);
            Assert.DoesNotContain("   at ", finding.Sentence.En, StringComparison.Ordinal);
        }
    }
}
