using System.Text.RegularExpressions;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>The rulebook of <c>docs/rulebook.md</c> with every part that the page shows, so that each can be asked on the stay of the page.</summary>
internal static partial class Questions
{
    /// <summary>All parts, and a duty for each criterion.</summary>
    public static WorkflowLibrary Asked { get; } = Read(WithQuestions(Wrapping.Whole(Reference.Whole)));

    /// <summary>A rulebook on the ground of the page, with its stay for a scenario.</summary>
    public static WorkflowLibrary Read(string rulebook)
    {
        using var bench = new Bench();
        var library = bench.With("minato/rulebook.yaml", rulebook).With("minato/scenarios/stay.yaml", Reference.Stay.Text + "expect: []\n").Read();
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(library.Findings.Where(f => f.Gravity == Gravity.Error)));
        return library;
    }

    /// <summary>A duty for each criterion, whose state tells how the criterion is answered.</summary>
    private static string WithQuestions(string rulebook)
    {
        var asked = string.Concat(Arrows("criteria").Select(row => $$"""
              - duty: asks-{{row.Name}}
                label: { ja: 問い, en: Question }
                owner: hospital
                to: family
                if: {{row.Name}}
                severity: may
                basis: default
                starts: admission
                done-by:
                  - interviewed

            """));
        return rulebook.Replace("\nchannels:", "\n" + asked + "channels:", StringComparison.Ordinal);
    }

    /// <summary>What stands after the arrows of a section.</summary>
    public static List<(string Name, string Written, string Result)> Arrows(string section)
    {
        var data = new List<(string, string, string)>();
        foreach (var example in Reference.Examples.Where(e => e.Of == ExampleOf.Part))
        {
            var current = "";
            foreach (var line in example.Text.Split('\n'))
            {
                if (line.Length > 0 && char.IsAsciiLetterLower(line[0])) current = line.Split(':', 2)[0];
                if (current == section && Arrow().Match(line) is { Success: true } arrow)
                    data.Add((arrow.Groups["name"].Value, arrow.Groups["written"].Value.Trim(), arrow.Groups["result"].Value.Trim()));
            }
        }

        return data;
    }

    [GeneratedRegex("^  (?<name>[a-z0-9-]+):(?<written>[^#]*)# → (?<result>.+)$")]
    private static partial Regex Arrow();
}
