using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Elsewhere;
using DischargeFlow.Rulebooks.Tests.Shipped;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// Every scenario that is shipped, that was worked out by hand for other regions, or that <c>docs/rulebook.md</c> goes by, and every corner of the language
/// in <c>Plans/corners</c>, planned to its end with all reasons. What the plans said when they were last read by a person stands beside, in <c>Plans/read</c>. With <c>WRITE_DOCS=1</c> in the environment the
/// files are written anew; whoever does so reads the difference.
/// </summary>
public sealed class Every_case_in_full
{
    private static readonly string Folder = Path.Combine(ShippedWorkflows.Root, "tests/DischargeFlow.Rulebooks.Tests/Plans/read");

    private static readonly (string Name, WorkflowLibrary Library)[] Libraries =
        [("shipped", ShippedWorkflows.Library), ("elsewhere", Rules_from_elsewhere.Library), ("regions", Rules_of_other_regions.Library), ("reference", Questions.Asked), ("corners", Corners.Library)];

    public static TheoryData<string, string> EveryRulebook
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, library) in Libraries)
            {
                foreach (var rulebook in library.Rulebooks.Where(r => !r.Scenarios.IsEmpty)) data.Add(name, rulebook.Name);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Says_what_it_said_when_it_was_read(string library, string rulebook)
    {
        var lines = Lines(Find(library, rulebook).Library, rulebook).ToList();
        var file = Path.Combine(Folder, $"{library}-{rulebook}.txt");
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, string.Join('\n', lines) + "\n");
        }

        var read = File.ReadAllText(file).TrimEnd('\n').Split('\n');
        for (var i = 0; i < Math.Min(read.Length, lines.Count); i++)
            Assert.True(read[i].TrimEnd('\r') == lines[i], $"{file} line {i + 1} says\n  {read[i]}\nand the plan says\n  {lines[i]}\nIf that is right, write it anew with WRITE_DOCS=1 and read the difference.");
        Assert.Equal(read.Length, lines.Count);
    }

    internal static (WorkflowLibrary Library, LoadedRulebook Rulebook) Find(string library, string rulebook)
    {
        var found = Libraries.Single(l => l.Name == library).Library;
        return (found, found.Find(rulebook)!);
    }

    private static IEnumerable<string> Lines(WorkflowLibrary library, string rulebook)
    {
        var loaded = library.Find(rulebook)!;
        var vocabulary = library.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind);
        var planner = Planner.For(loaded.Rulebook, vocabulary, library.Tables);
        if (library == Corners.Library) return Corners.Lines(planner, loaded, vocabulary);
        // Some in one language, some in the other, and each in the same whatever stands beside it.
        return loaded.Scenarios.SelectMany(scenario => Lines(planner, loaded, vocabulary, scenario, scenario.Case.History.Entries.Length % 2 == 0 ? Tongue.Ja : Tongue.En));
    }

    private static IEnumerable<string> Lines(Planner planner, LoadedRulebook loaded, Vocabularies.Vocabulary vocabulary, Scenario scenario, Tongue language)
    {
        var (history, directory) = (scenario.Case.History, scenario.Case.Directory);
        var words = new PlanLines(loaded, vocabulary, history, language);
        var plan = planner.Plan(history, directory, explain: true);
        // The score of the example can be reached in so many ways that trying them takes half a minute.
        var nearest = loaded.Name == "example" ? [] : words.Nearest(planner, plan, directory);
        return [$"=== {Path.GetFileNameWithoutExtension(scenario.Name)}", .. words.Of(plan), .. nearest];
    }
}
