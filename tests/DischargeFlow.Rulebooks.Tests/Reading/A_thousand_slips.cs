using System.Diagnostics;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;
using Xunit.Abstractions;

namespace DischargeFlow.Rulebooks.Tests.Reading;

/// <summary>
/// A letter, a line, an indentation, a number, a word of a shipped text is changed. What is said of it stands within a line of the change; where nothing
/// is said there, every word of the text has arrived in what was read, and a text that says something else was read as something else.
/// </summary>
public sealed class A_thousand_slips(ITestOutputHelper output)
{
    private const int SlipsOfAKind = 30;

    // A part that was refused is refused whole: its other lines stand no further away than this.
    private const int RestOfIt = 6;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

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
        Hold(file, kind, 12, text => Known(ScenarioReader.Read(text, rulebook, ShippedWorkflows.HospitalStay)));
    }

    [Theory, MemberData(nameof(Ground))]
    public void In_a_vocabulary_or_a_calendar(string file, string kind) => Hold(file, kind, 20, text => file.Contains("vocabulary", StringComparison.Ordinal)
        ? Known(VocabularyReader.Read(text)) : Known(ClosedDayTableReader.Read(text)), line => line.StartsWith("source:", StringComparison.Ordinal) || line.StartsWith("title:", StringComparison.Ordinal));

    private void Hold(string file, string kind, int slips, Func<SourceText, (object? Model, IReadOnlyList<Finding> Findings)> read, Func<string, bool>? readAndNotKept = null)
    {
        var sound = File.ReadAllText(Path.Combine(ShippedWorkflows.Root, file)).ReplaceLineEndings("\n");
        var (was, before) = read(new SourceText(file, sound));
        Assert.Empty(before);
        var (bag, dump) = (Tokens.Bag(sound), Tokens.Dump(was));
        var notKept = Tokens.Missing(sound, was!, new HashSet<int>()).Select(m => m.Word).ToHashSet();
        var wrong = new List<string>();
        for (var seed = 0; seed < slips; seed++)
        {
            if (Mutation.Of(kind, seed, sound) is not { } slip) continue;
            if (readAndNotKept?.Invoke(slip.Text.Split('\n')[slip.Line - 1]) == true) continue;
            var watch = Stopwatch.StartNew();
            var (model, findings) = read(new SourceText(file, slip.Text));
            if (watch.Elapsed > Longest) wrong.Add($"seed {seed}: it took {watch.Elapsed.TotalSeconds:0.0} s");
            if (findings.Any(f => slip.From(f.Place.Line) <= 1)) continue;
            if (Lost(slip, model, findings, bag, dump, notKept) is { } lost) wrong.Add($"seed {seed}, line {slip.Line} is now '{slip.Text.Split('\n').ElementAtOrDefault(slip.Line - 1)}': {lost}\n{ShippedWorkflows.Words(findings)}");
        }

        output.WriteLine($"{file}, {kind}: seeds 0 to {slips - 1}");
        Assert.True(wrong.Count == 0, $"{file}, {kind}:\n{string.Join("\n", wrong)}");
    }

    /// <summary>What was neither said nor read; null when all arrived.</summary>
    private static string? Lost(Mutation slip, object? model, IReadOnlyList<Finding> findings, string bag, string dump, IReadOnlySet<string> notKept)
    {
        if (model is null) return "nothing was read, and nothing is said within a line of the change";
        var missing = Tokens.Missing(slip.Text, model, findings.SelectMany(f => Enumerable.Range(f.Place.Line - RestOfIt, (2 * RestOfIt) + 1)).ToHashSet()).Where(m => !notKept.Contains(m.Word)).ToList();
        if (missing.Count > 0) return $"did not arrive: {string.Join("; ", missing.Take(3).Select(m => $"line {m.Line}: '{m.Word}'"))}";
        return findings.Count == 0 && Tokens.Dump(model) == dump && Tokens.Bag(slip.Text) != bag ? "it says something else, and was read as the same" : null;
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
