using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Workflows;

namespace DischargeFlow.Commands;

/// <summary>Checks rulebooks, with the vocabularies and tables that they stand on.</summary>
internal static class CheckCommand
{
    public static int Run(Terminal terminal, string[] paths, bool json, string? casesFolder)
    {
        var cases = casesFolder is null ? null : new FindingCases(casesFolder);
        var read = paths.Select(WorkflowPath.Read).ToList();
        var findings = read.SelectMany(p => p.Findings).Distinct().ToList();
        cases?.Write(findings);
        if (json) FindingLines.WriteJson(terminal.Out, findings, terminal.Language, cases);
        else FindingLines.Write(terminal.Out, findings, terminal.Language, cases);
        var warnings = findings.Count(f => f.Gravity == Gravity.Warning);
        var errors = findings.Count(f => f.Gravity == Gravity.Error);
        var rulebooks = read.SelectMany(p => p.Rulebooks).Select(r => r.Name).Distinct().Count();
        if (!json)
        {
            terminal.Complain(
                $"誤り {errors} 件、注意 {warnings} 件。動かせるルールブック {rulebooks} 冊。",
                $"{errors} errors, {warnings} warnings; {rulebooks} {(rulebooks == 1 ? "rulebook" : "rulebooks")} can run.");
        }

        return errors > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
