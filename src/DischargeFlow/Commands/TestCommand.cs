using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Workflows;

namespace DischargeFlow.Commands;

/// <summary>Runs scenarios: every message of the window must be one that the scenario expects, and the other way round.</summary>
internal static class TestCommand
{
    public static int Run(Terminal terminal, string[] paths)
    {
        var (held, broken, errors) = (0, 0, 0);
        foreach (var path in paths)
        {
            var read = WorkflowPath.Read(path);
            FindingLines.Write(terminal.Errors, read.Findings, terminal.Language);
            errors += read.Findings.Count(f => f.Gravity == Gravity.Error);
            foreach (var rulebook in read.Rulebooks)
            {
                foreach (var scenario in rulebook.Scenarios.Where(s => IsAsked(s, path)))
                {
                    if (Holds(terminal, rulebook, scenario)) held++;
                    else broken++;
                }
            }
        }

        if (held + broken + errors == 0) throw new UsageException("その場所にシナリオはありません。", "There are no scenarios there.");
        terminal.Say($"シナリオ {held + broken} 件のうち {broken} 件が期待と違いました。", $"{held} scenarios hold, {broken} do not.");
        return broken + errors > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private static bool Holds(Terminal terminal, LoadedRulebook rulebook, Scenario scenario)
    {
        var differences = ScenarioRunner.Run(rulebook.Planner, scenario);
        terminal.Out.WriteLine($"{(differences.IsEmpty ? "ok  " : "FAIL")} {rulebook.Name}{(rulebook.Version == 1 ? "" : $"@{rulebook.Version}")}: {scenario.Name}");
        foreach (var difference in differences)
        {
            var nothing = terminal.Language == Language.Ja ? "(なし)" : "(nothing)";
            var line = difference.Line > 0 ? $":{difference.Line}" : "";
            terminal.Say(
                $"       {scenario.Name}{line} 期待: {difference.Expected ?? nothing}\n         実際: {difference.Actual ?? nothing}",
                $"       {scenario.Name}{line} expected: {difference.Expected ?? nothing}\n         was: {difference.Actual ?? nothing}");
        }

        return differences.IsEmpty;
    }

    // A file is named to run it alone; a scenario that names itself is known by that name and runs with its folder.
    private static bool IsAsked(Scenario scenario, string path) =>
        !File.Exists(path) || Path.GetFileName(path) == "rulebook.yaml" || !File.Exists(scenario.Name) || Path.GetFullPath(scenario.Name) == Path.GetFullPath(path);
}
