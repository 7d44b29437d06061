using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;
using DischargeFlow.Rulebooks.Tests.Slips;
using Xunit.Abstractions;

namespace DischargeFlow.Rulebooks.Tests.Reading;

/// <summary>
/// A letter, a line, an indentation, a number, a word of a shipped text is changed. What is said of it stands within a line of the change; where nothing
/// is said there, every word of the text has arrived in what was read, and a text that says something else was read as something else.
/// </summary>
public sealed class A_thousand_slips(ITestOutputHelper output)
{
    private const int SlipsOfAKind = 30;

    private static readonly HashSet<string> Keywords =
        [.. WordsOfTheReaders.Keywords.SelectMany(w => w.Split(' ')), "and", "or", "N", "rulebook", "duty", "case", "history", "event", "-", "times", "time"];

    public static TheoryData<string, string> EveryRulebook => Each(ShippedWorkflows.Names.Select(n => $"workflows/{n}/rulebook.yaml"));

    public static TheoryData<string, string> Histories => Each(
        Directory.EnumerateFiles(Path.Combine(ShippedWorkflows.Root, "workflows", "kitami", "scenarios"), "*.yaml")
            .Concat(Directory.EnumerateFiles(Path.Combine(ShippedWorkflows.Root, "workflows", "national-fees", "scenarios"), "*.yaml"))
            .Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(ShippedWorkflows.Root, f)).Where((_, i) => i % 3 == 0));

    public static TheoryData<string, string> Ground => Each(["workflows/vocabulary/hospital-stay.yaml", "workflows/calendars/japan.yaml", "workflows/calendars/year-end.yaml"]);

    [Theory, MemberData(nameof(EveryRulebook))]
    public void In_a_rulebook(string file, string kind) =>
        Hold(file, kind, SlipsOfAKind, text => Known(CheckedRulebook.Read(text, [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables)));

    [Theory, MemberData(nameof(Histories))]
    public void In_a_history(string file, string kind)
    {
        var rulebook = ShippedWorkflows.Rulebook(file.Split('/')[1]).Rulebook;
        Hold(file, kind, 20, text => Known(ScenarioReader.Read(text, rulebook, ShippedWorkflows.HospitalStay)));
    }

    [Theory, MemberData(nameof(Ground))]
    public void In_a_vocabulary_or_a_calendar(string file, string kind) => Hold(file, kind, 20, text => file.Contains("vocabulary", StringComparison.Ordinal)
        ? Known(VocabularyReader.Read(text)) : Known(ClosedDayTableReader.Read(text)));

    private void Hold(string file, string kind, int slips, Func<SourceText, (object? Model, IReadOnlyList<Finding> Findings)> read)
    {
        var sound = File.ReadAllText(Path.Combine(ShippedWorkflows.Root, file)).ReplaceLineEndings("\n");
        output.WriteLine($"{file}, {kind}: seeds 0 to {slips - 1}");
        var wrong = new Slips.Slips(text => read(new SourceText(file, text)), Keywords) { SaysNothing = SaysNothing }.In(sound, kind, slips);
        Assert.True(wrong.Count == 0, $"{file}, {kind}:\n{string.Join("\n", wrong)}");
    }

    /// <summary>The head of a calendar is read and not kept; and without a line that says what is so anyway, a text is read as the same, and rightly so.</summary>
    private static bool SaysNothing(string sound, Mutation slip)
    {
        var (was, now) = (sound.Split('\n')[slip.Line - 1], slip.Text.Split('\n')[slip.Line - 1]);
        return (!sound.Contains("\nduties:", StringComparison.Ordinal) && new[] { "source:", "title:" }.Any(now.StartsWith))
            || (sound.Length > slip.Text.Length && was.StartsWith("age-changes: the day before", StringComparison.Ordinal));
    }

    private static (object?, IReadOnlyList<Finding>) Known<T>(Reading<T> reading)
        where T : class => (reading.Value, reading.Findings);

    private static TheoryData<string, string> Each(IEnumerable<string> files)
    {
        var data = new TheoryData<string, string>();
        foreach (var file in files)
        {
            foreach (var kind in Mutation.Kinds) data.Add(file, kind);
        }

        return data;
    }
}
